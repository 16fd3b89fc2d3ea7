import DistrictFiles
import Districts
import GLPKSolver
import Grouping
import LexicographicSolver
import RuleModels
import Rules
import Scenarios
import Testing
import Visits

/// Scenarios of calendars and groupings.
struct RoomSimulationTests {
  private static let visits = """
    scenarios:
      - { name: 两次, changes: [ { rule: visit-quota, entry: 0, minimum: 2 } ] }
      - { name: 没有送教, changes: [ { rule: visit-quota, entry: 1, off: true } ] }
      - { name: 太多, changes: [ { rule: visit-quota, entry: 1, minimum: 90 } ] }
      - { name: 原则上太多, based-on: 太多, changes: [ { rule: visit-quota, entry: 1, firm: should } ] }
      - { name: 少一人, changes: [ { teacher: c1, leaves: 2027 } ] }
      - { name: 先看路程, changes: [ { criteria: [maker-travel, activities] } ] }
      - { name: 次数, sweep: { rule: visit-quota, entry: 1, minimum: [1, 2] } }

    """
  private static let groups = """
    scenarios:
      - { name: 两所, changes: [ { rule: group-size, maximum: 2 } ] }
      - { name: 六所, changes: [ { rule: group-size, maximum: 6 } ] }
      - { name: 就近, changes: [ { rule: proximity, km: 1, firm: should } ] }
      - { name: 规模, sweep: { rule: group-size, maximum: [3, 4] } }

    """

  private func read(_ text: String, _ loaded: LoadedDistrict) throws -> [Scenario] {
    try ScenariosFile(
      Array(text.utf8), file: "scenarios.yaml", for: loaded, rules: RoomFolder.rules
    ).scenarios
  }

  private func simulate<Room: ScenarioRoom>(
    _: Room.Type, _ text: String, _ loaded: LoadedDistrict, _ base: Room.Facts, jobs: Int = 1
  ) async throws -> (outcomes: [RoomOutcome<Room>], taken: Int) {
    let simulation = RoomSimulation<Room>(
      solver: GLPKSolver(), options: LexicographicOptions(jobs: jobs), rules: RoomFolder.rules)
    let prepared = try simulation.prepare(
      try read(text, loaded), of: PlanningBasis(loaded), like: base)
    return (try await simulation.run(base, prepared), simulation.partsTakenOver)
  }

  /// Every scenario's values are those of planning its case afresh; differences are this minus base.
  private func check<Room: ScenarioRoom>(
    _ outcomes: [RoomOutcome<Room>], fresh: (Room.Facts) async throws -> PlannerAnswer<Room.Audited>
  ) async throws {
    let base = try #require(outcomes[0].result.audited)
    for outcome in outcomes {
      let name = outcome.scenario?.name ?? "base"
      let answer = try await fresh(outcome.facts)
      #expect(
        answer.outcome == outcome.result.outcome && answer.criteria == outcome.result.criteria, "\(name)")
      #expect((outcome.conflicts != nil) == (outcome.result.outcome == .infeasible), "\(name)")
      guard outcome.scenario != nil, let difference = outcome.difference else { continue }
      for row in difference.audits.criteria {
        #expect(base.scores.contains { $0.id == row.id && $0.value == row.before }, "\(name)")
        #expect(answer.criteria.contains { $0.name == row.id && $0.value == row.after }, "\(name)")
      }
    }
  }

  @Test func calendarsOfScenariosAreThoseOfTheirCases() async throws {
    let loaded = try RoomFolder.visits()
    let (outcomes, taken) = try await simulate(
      VisitRoom.self, Self.visits, loaded.district, loaded.facts)
    try await check(outcomes) { try await VisitPlanner(solver: GLPKSolver()).plan($0) }
    let byName = Dictionary(
      uniqueKeysWithValues: outcomes.compactMap { outcome in
        outcome.scenario.map { ($0.name, outcome) }
      })
    #expect(
      byName["太多"]?.result.outcome == .infeasible && byName["太多"]?.conflicts?.conflicts.isEmpty == false)
    #expect(byName["原则上太多"]?.result.audited?.breaches.isEmpty == false)
    // Nothing is moved for nothing: two seminars more, all else stays.
    let twice = try #require(byName["两次"]?.difference)
    #expect(twice.count(.new) == 4 && twice.changeCount == 4)
    #expect(byName["没有送教"]?.difference?.count(.gone) == 4 && byName["没有送教"]?.difference?.changeCount == 4)
    #expect(byName["次数：minimum=1"]?.difference?.changeCount == 0)
    #expect(byName["先看路程"]?.result.criteria.map(\.name) == ["maker-travel", "activities"])
    #expect(byName["少一人"]?.result.audited?.plan.visits.contains { $0.people.contains("c1") } == false)
    // A group that a scenario leaves alone is not planned again: here the other one when a teacher leaves.
    #expect(taken > 0)
    let again = try await simulate(
      VisitRoom.self, Self.visits, loaded.district, loaded.facts, jobs: 3)
    #expect(again.outcomes.map { $0.result.audited?.plan } == outcomes.map { $0.result.audited?.plan })
  }

  @Test func groupingsOfScenariosAreThoseOfTheirCases() async throws {
    let loaded = try RoomFolder.groups()
    let (outcomes, _) = try await simulate(
      GroupingRoom.self, Self.groups, loaded.district, loaded.facts)
    try await check(outcomes) { try await GroupingPlanner(solver: GLPKSolver()).plan($0) }
    #expect(
      outcomes.map(\.result.outcome) == [.optimal, .infeasible, .optimal, .optimal, .optimal, .optimal])
    #expect(outcomes[4].difference?.changeCount == 0)
    #expect(outcomes[3].result.audited?.breaches.isEmpty == false)
    let again = try await simulate(
      GroupingRoom.self, Self.groups, loaded.district, loaded.facts, jobs: 3)
    #expect(again.outcomes.map { $0.result.audited?.plan } == outcomes.map { $0.result.audited?.plan })
  }

  /// What the tables do not bear out is told at the change that asks for it.
  @Test func aChangeThatTheTablesDoNotBearOutIsAProblem() throws {
    let visits = try RoomFolder.visits()
    let groups = try RoomFolder.groups()
    func problems<Room: ScenarioRoom>(
      _: Room.Type, _ text: String, _ loaded: LoadedDistrict, _ base: Room.Facts
    ) -> [DistrictProblem] {
      let simulation = RoomSimulation<Room>(
        solver: GLPKSolver(), options: LexicographicOptions(), rules: RoomFolder.rules)
      do {
        let text = "scenarios:\n  - { name: 好, changes: [] }\n  - \(text)\n"
        _ = try simulation.prepare(try read(text, loaded), of: PlanningBasis(loaded), like: base)
        return []
      } catch let found as DistrictProblems {
        return found.errors
      } catch {
        return []
      }
    }
    let bad = [
      "{ name: 类型, changes: [ { rule: visit-quota, entry: 0, kind: 家访 } ] }",
      "{ name: 计数, changes: [ { rule: visit-quota, entry: 0, per: subject } ] }",
      "{ name: 日期, changes: [ { rule: visit-quota, entry: 0, from: 某天 } ] }",
      "{ name: 目标, changes: [ { criteria: [evennes] } ] }",
      "{ name: 两遍, changes: [ { 目标: [burden, burden] } ] }",
      "{ name: 不是列表, changes: [ { criteria: burden, firm: must } ] }",
    ]
    for text in bad {
      let found = problems(VisitRoom.self, text, visits.district, visits.facts)
      #expect(found.count == 1 && found.first?.place.row == 3, "\(text): \(found.map(\.message.zh))")
    }
    let missing = problems(
      GroupingRoom.self, "{ name: 意愿, changes: [ { rule: two-way-choice } ] }", groups.district, groups.facts)
    #expect(missing.map(\.place.row) == [3] && missing.first?.message.zh.contains("意愿") == true)
    let fine = problems(
      GroupingRoom.self, "{ name: 好的, changes: [ { rule: group-size, maximum: 4 } ] }", groups.district,
      groups.facts)
    #expect(fine.isEmpty)
  }

  /// Changes of other rooms are told, and change nothing.
  @Test func whatDoesNotMatterIsSaid() throws {
    let loaded = try RoomFolder.visits()
    let scenarios = try read(
      """
      scenarios:
        - { name: 甲, changes: [ { rule: group-size, maximum: 2 }, { teacher: c1, exempt: illness } ] }
        - { name: 乙, based-on: 甲, changes: [ { need: M, subject: 语文, posts: 2 } ] }

      """, loaded.district)
    #expect(RoomSimulation<VisitRoom>.idle(scenarios).map(\.place.row) == [2, 2, 3])
    #expect(RoomSimulation<GroupingRoom>.idle(scenarios).map(\.place.row) == [3])
    #expect(RoomSimulation<VisitRoom>.idle(scenarios).allSatisfy { $0.severity == .warning })
    #expect(Simulation.idle(scenarios).isEmpty)
  }
}
