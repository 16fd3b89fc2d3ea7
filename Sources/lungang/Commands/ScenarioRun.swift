import DistrictFiles
import Districts
import GLPKSolver
import Reports
import Rules
import Scenarios
import Tables

/// What the commands that plan scenarios share, whatever the room.
struct ScenarioRun<Room: ScenarioRoom>: Sendable {
  private let simulation: RoomSimulation<Room>
  private let prepared: [RoomSimulation<Room>.Prepared]
  private let base: Room.Facts
  private let language: Language

  /// Reads scenarios and makes their changes; those that cannot matter to the room are told on standard error.
  ///
  /// - Parameter base: the case of the district as it is.
  /// - Throws: `DistrictProblems` with everything that is wrong.
  init(
    _ options: ScenarioOptions, of loaded: LoadedDistrict, base: Room.Facts
  ) throws {
    simulation = RoomSimulation(
      solver: GLPKSolver(), options: options.search.options(trace: nil), rules: Rooms.all.ruleCards)
    let file = try ScenariosFile(options.scenarios, for: loaded, rules: Rooms.all.ruleCards)
    Console.complain(
      RoomSimulation<Room>.idle(file.scenarios).map { $0.described(in: options.output.language) })
    prepared = try simulation.prepare(file.scenarios, of: PlanningBasis(loaded), like: base)
    self.base = base
    language = options.output.language
  }

  /// Plans the base and the scenarios, the base first; Ctrl-C hands over what there is.
  func outcomes() async throws -> [RoomOutcome<Room>] {
    let line = Console.showsProgress ? ProgressLine() : nil
    defer { line?.clear() }
    return try await Interrupt.cancelling {
      try await simulation.run(base, prepared) { name in
        line?.show(language == .chinese ? "试算中：\(name ?? "基准")" : "planning: \(name ?? "base")")
      }
    }
  }
}
