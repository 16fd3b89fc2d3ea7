import Districts
import GLPKSolver
import LexicographicSolver
import RuleModels
import Rules
import Testing

@testable import Grouping

/// The first grouping from which the search of large cases starts.
struct FirstGroupingTests {
  /// It is a grouping that keeps the rules, and it changes no value that is proven.
  @Test func aStartChangesNoValue() async throws {
    var chance = EveryGrouping.Chance(state: 240)
    var started = 0
    for number in 0..<6 {
      let facts = try EveryGrouping.district(&chance)
        .facts(rules: EveryGrouping.rules(groups: 2 + number % 2), criteria: EveryGrouping.criteria)
      let formulation = GroupingFormulation(of: facts)
      let first = FirstGrouping(facts: facts, solver: LexicographicSolver(solver: GLPKSolver()))
      let plain = try await GroupingPlanner(solver: GLPKSolver()).plan(facts)
      if let values = try await first.values(of: formulation, formulation.problem) {
        let audited = GroupingAudit.audit(formulation.plan(from: values), of: facts)
        #expect(audited.isClean && plain.audited != nil)
        started += 1
      }
      var planner = GroupingPlanner(solver: GLPKSolver())
      planner.firstFrom = 0
      let result = try await planner.plan(facts)
      #expect(result.outcome == plain.outcome && result.criteria == plain.criteria, "case \(number)")
    }
    #expect(started > 2)
  }
}
