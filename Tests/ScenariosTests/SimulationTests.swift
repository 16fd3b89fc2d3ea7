import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import Postings
import RuleModels
import Rules
import Scenarios
import Testing

struct SimulationTests {
  /// Four groups and six scenarios, of which three concern one group only.
  private static let scenarios = """
    scenarios:
      - { name: 多一名, changes: [ { rule: member-coverage, minimum: 2 }, { rule: reciprocal-flow, tolerance: 3 } ] }
      - { name: 一人豁免, changes: [ { teacher: c1, exempt: illness } ] }
      - { name: 两人豁免, based-on: 一人豁免, changes: [ { teacher: c3, exempt: illness } ] }
      - { name: 并校, changes: [ { school: N, merges-into: M } ] }
      - { name: 容差, sweep: { rule: reciprocal-flow, tolerance: [0, 1, 2] } }

    """

  private func simulate(
    _ scenarios: [Scenario], _ loaded: LoadedDistrict, jobs: Int = 1
  ) async throws -> (outcomes: [ScenarioOutcome], taken: Int) {
    let simulation = Simulation(
      solver: GLPKSolver(), options: LexicographicOptions(jobs: jobs), rules: TinyFolder.rules)
    let prepared = try simulation.prepare(scenarios, of: PlanningBasis(loaded))
    let base = PlanningCase(district: loaded.district, policy: loaded.policy)
    return (try await simulation.run(base, prepared), simulation.partsTakenOver)
  }

  private func plans(_ outcomes: [ScenarioOutcome]) -> [[Posting]?] {
    outcomes.map { $0.result.audited?.plan.postings }
  }

  @Test func aScenarioAloneGivesTheSamePlanAsAmongOthers() async throws {
    let loaded = try TinyFolder.load()
    let all = try ScenariosFile(
      Array(Self.scenarios.utf8), file: "scenarios.yaml", for: loaded, rules: TinyFolder.rules
    ).scenarios
    let together = try await simulate(all, loaded)
    #expect(together.outcomes.map { $0.scenario?.name } == [nil] + all.map(\.name))
    #expect(together.outcomes.contains { $0.result.outcome == .infeasible && $0.conflicts != nil })
    let again = try await simulate(all, loaded, jobs: 3)
    #expect(plans(again.outcomes) == plans(together.outcomes))
    for (number, scenario) in all.enumerated() {
      let alone = try await simulate([scenario], loaded)
      #expect(plans(alone.outcomes).last == plans(together.outcomes)[number + 1], "\(scenario.name)")
    }
  }

  /// What is taken over is what a plan without memory finds, as far as the criteria say.
  @Test func takingOverGroupsChangesNoValue() async throws {
    let loaded = try TinyFolder.load()
    let all = try ScenariosFile(
      Array(Self.scenarios.utf8), file: "scenarios.yaml", for: loaded, rules: TinyFolder.rules
    ).scenarios
    let outcomes = try await simulate(all, loaded).outcomes
    #expect(outcomes.count { $0.result.keptSchools > 0 } >= 3)
    for outcome in outcomes {
      let fresh = try await Planner(solver: GLPKSolver()).plan(outcome.facts)
      #expect(fresh.outcome == outcome.result.outcome)
      #expect(fresh.criteria == outcome.result.criteria)
      guard let scenario = outcome.scenario, let base = outcomes[0].result.audited,
        let difference = outcome.difference
      else { continue }
      // This minus base.
      for row in difference.criteria {
        #expect(base.scores.contains { $0.id == row.id && $0.value == row.before }, "\(scenario.name)")
        #expect(fresh.criteria.contains { $0.name == row.id && $0.value == row.after })
      }
    }
  }

  /// Of all plans that are as good, none is nearer to the base plan than the scenario's.
  @Test func nobodyIsSwappedForNothing() async throws {
    let loaded = try TinyFolder.load(
      policy: TinyFolder.policy.replacing("needs, wishes, turn", with: "needs"))
    let all = try ScenariosFile(
      Array(Self.scenarios.utf8), file: "scenarios.yaml", for: loaded, rules: TinyFolder.rules
    ).scenarios
    let outcomes = try await simulate(all, loaded).outcomes
    let base = try #require(outcomes[0].result.audited)
    var choices = 0
    for outcome in outcomes.dropFirst() {
      guard let own = outcome.result.audited else { continue }
      #expect(outcome.result.criteria.map(\.name) == outcome.facts.criteria)
      let clean = EveryPlan.audited(outcome.facts).filter(\.isClean)
      let best = clean.map { $0.scores.map(\.value) }.min { $0.lexicographicallyPrecedes($1) }
      let equal = clean.filter { $0.scores.map(\.value) == best }
      let distances = Set(equal.map { distance($0.plan, base.plan) })
      #expect(own.scores.map(\.value) == best)
      #expect(distance(own.plan, base.plan) == distances.min(), "\(outcome.scenario?.name ?? "")")
      if distances.count > 1 { choices += 1 }
    }
    #expect(choices >= 3)
  }

  private func distance(_ first: Plan, _ second: Plan) -> Int {
    func keys(_ plan: Plan) -> Set<[String]> {
      Set(plan.postings.map { [$0.teacher, $0.to, $0.start.description, String($0.years)] })
    }
    return keys(first).symmetricDifference(keys(second)).count
  }

  /// A change of one group leaves all other groups taken over.
  @Test func oneGroupIsSolvedAgain() async throws {
    let loaded = try TinyFolder.load()
    let changed = try ScenariosFile(
      Array("scenarios:\n  - { name: 一人, changes: [ { teacher: d1, exempt: illness } ] }\n".utf8),
      file: "scenarios.yaml", for: loaded, rules: TinyFolder.rules
    ).scenarios
    let group = Set(["C", "M", "N"])
    let none = try await simulate([], loaded)
    let one = try await simulate(changed, loaded)
    #expect(none.taken == 0 && one.outcomes[0].result.keptSchools == 0)
    #expect(one.outcomes[1].result.keptSchools == group.count)
    let before = plans(one.outcomes)[0]?.filter { group.contains($0.from) }
    #expect(before != nil && plans(one.outcomes)[1]?.filter { group.contains($0.from) } == before)
  }
}
