public import DistrictFiles
import Districts
public import LexicographicSolver
public import LinearModels
import RuleModels
public import Rules

/// Plans a base and scenarios of it, and compares each with the base.
///
/// Groups that no rule links are solved apart, and a group that a scenario leaves as it is in the base is not solved
/// again. Of plans that are equally good in every criterion a scenario's is the one nearest to the base plan: nobody is
/// swapped for nothing. A scenario alone gives the same plan as among others, whatever the number of workers.
public struct RoomSimulation<Room: ScenarioRoom>: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions
  private let rules: [RuleCard]
  private let memory: PartMemory

  /// - Parameters:
  ///   - options: how each plan is searched; ``LexicographicOptions/jobs`` groups are solved side by side.
  ///   - rules: the cards of all rules.
  public init(solver: any Solver, options: LexicographicOptions, rules: [RuleCard]) {
    self.solver = solver
    self.rules = rules
    memory = options.memory ?? PartMemory()
    var options = options
    options.memory = memory
    self.options = options
  }

  /// How many groups were taken over instead of being solved again, so far.
  public var partsTakenOver: Int { memory.recalled }

  /// A scenario with its changes made.
  public struct Prepared: Sendable {
    let scenario: Scenario
    let changed: ChangedBasis
  }

  /// Makes the changes of all scenarios.
  ///
  /// - Parameter base: the case of the base, whose tables the changed policies must fit; nil: there are none.
  /// - Throws: every problem of every scenario at once.
  public func prepare(
    _ scenarios: [Scenario], of basis: PlanningBasis, like base: Room.Facts?
  ) throws(DistrictProblems) -> [Prepared] {
    var prepared: [Prepared] = []
    var problems: [DistrictProblem] = []
    for scenario in scenarios {
      do {
        let changed = try ChangeApplication.apply(scenario.changes, to: basis, rules: rules)
        problems += changed.warnings
        if let base {
          let faults = Room.faults(of: Room.facts(changed.district, changed.policy, like: base))
          problems += faults.map { problem($0, in: scenario) }
        }
        prepared.append(Prepared(scenario: scenario, changed: changed))
      } catch {
        problems += error.problems
      }
    }
    let all = DistrictProblems(problems)
    guard all.errors.isEmpty else { throw all }
    return prepared
  }

  /// A line of a changed policy that does not fit the tables, at the change that made it.
  private func problem(_ fault: PolicyFault, in scenario: Scenario) -> DistrictProblem {
    let change = scenario.changes.last { change in
      if case .rule(let rule) = change.action { rule.rule == fault.entry.rule } else { false }
    }
    let place = (change ?? scenario.changes.last)?.place ?? Place(file: "scenarios.yaml")
    return DistrictProblem(
      .error, place, value: fault.value, message: fault.message, advice: fault.advice)
  }

  /// Changes that cannot matter to the room: the scenario is planned as if they were not there.
  public static func idle(_ scenarios: [Scenario]) -> [DistrictProblem] {
    var seen: Set<DistrictProblem> = []
    return scenarios.flatMap { scenario in
      scenario.changes.filter { !Room.heeds($0.action) }.map { change in
        DistrictProblem(
          .warning, change.place,
          message: Text(
            zh: "情景“\(scenario.name)”的这条变更与本项编排无关，不起作用。",
            en:
              "This change of \"\(scenario.name)\" has nothing to do with what is planned here: it has no effect."
          ))
      }
    }.filter { seen.insert($0).inserted }
  }

  /// Plans the base and the scenarios; the base comes first.
  ///
  /// - Parameters:
  ///   - explains: whether conflicts are searched where no plan exists.
  ///   - progress: hears the name of each scenario (nil: the base) before it is planned, ``LexicographicOptions/jobs`` of
  ///     them at once.
  public func run(
    _ base: Room.Facts, _ scenarios: [Prepared], explains: Bool = true,
    progress: (@Sendable (String?) -> Void)? = nil
  ) async throws -> [RoomOutcome<Room>] {
    progress?(nil)
    let first = try await plan(base, explains) { facts in
      try await Room.plan(facts, near: nil, solver: solver, options: options)
    }
    var outcomes = [
      RoomOutcome<Room>(
        scenario: nil, facts: base, result: first.result,
        entries: Room.policy(of: base).rules.map(\.index), difference: nil, conflicts: first.conflicts)
    ]
    let basePlan = first.result.audited
    let planning = Room.planning(beside: first.result, solver: solver, options: options)
    // Several at once; what one of them takes over from another never changes an answer.
    let made = try await withThrowingTaskGroup(of: (Int, RoomOutcome<Room>).self) { group in
      var made = [RoomOutcome<Room>?](repeating: nil, count: scenarios.count)
      var next = 0
      func begin() {
        let number = next
        let prepared = scenarios[number]
        next += 1
        progress?(prepared.scenario.name)
        group.addTask { (number, try await outcome(of: prepared, base, basePlan, explains, planning)) }
      }
      while next < scenarios.count && next < max(1, options.jobs) { begin() }
      while let (number, outcome) = try await group.next() {
        made[number] = outcome
        if next < scenarios.count { begin() }
      }
      return made
    }
    outcomes += made.compactMap { $0 }
    return outcomes
  }

  private func outcome(
    of prepared: Prepared, _ base: Room.Facts, _ basePlan: Room.Audited?, _ explains: Bool,
    _ planning: Room.Planning
  ) async throws -> RoomOutcome<Room> {
    let facts = Room.facts(prepared.changed.district, prepared.changed.policy, like: base)
    let (result, conflicts) = try await plan(facts, explains, planning)
    let difference = basePlan.flatMap { base in result.audited.map { Room.difference(base, $0) } }
    return RoomOutcome(
      scenario: prepared.scenario, facts: facts, result: result, entries: prepared.changed.entries,
      difference: difference, conflicts: conflicts)
  }

  /// Plans a case, and looks for the reason where no plan exists.
  private func plan(
    _ facts: Room.Facts, _ explains: Bool, _ planning: Room.Planning
  ) async throws -> (result: PlannerAnswer<Room.Audited>, conflicts: InfeasibilityReport?) {
    let result = try await planning(facts)
    guard explains, result.outcome == .infeasible else { return (result, nil) }
    var options = options
    options.memory = nil
    options.timeLimit = options.timeLimit ?? .seconds(60)
    return (result, try await Room.explain(facts, solver: solver, options: options))
  }
}
