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
    let (outcomes, taken) = try await simulate(all, loaded)
    #expect(taken >= 4)
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

  /// A change of one group leaves all other groups taken over.
  @Test func oneGroupIsSolvedAgain() async throws {
    let loaded = try TinyFolder.load()
    let changed = try ScenariosFile(
      Array("scenarios:\n  - { name: 一人, changes: [ { teacher: d1, exempt: illness } ] }\n".utf8),
      file: "scenarios.yaml", for: loaded, rules: TinyFolder.rules
    ).scenarios
    let none = try await simulate([], loaded)
    let one = try await simulate(changed, loaded)
    #expect(none.taken == 0 && one.taken >= 1)
    let group = Set(["C", "M", "N"])
    let before = plans(one.outcomes)[0]?.filter { group.contains($0.from) }
    #expect(plans(one.outcomes)[1]?.filter { group.contains($0.from) } == before)
  }
}
