import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Grouping

/// Every grouping of a tiny district is counted by the audit; the planner's must be the best of them.
struct BruteForceTests {
  @Test func thePlannerFindsTheBestOfAll() async throws {
    var chance = EveryGrouping.Chance(state: 20_270_901)
    var solved = 0
    for number in 0..<6 {
      let groups = 2 + number % 2
      let facts = try EveryGrouping.district(&chance)
        .facts(rules: EveryGrouping.rules(groups: groups), criteria: EveryGrouping.criteria)
      let clean = EveryGrouping.all(facts, groups: groups).lazy
        .map { GroupingAudit.audit($0, of: facts) }.filter(\.isClean).map { $0.scores.map(\.value) }
      let best = clean.min { $0.lexicographicallyPrecedes($1) }
      let result = try await GroupingPlanner(solver: GLPKSolver()).plan(facts)
      #expect(result.audited?.scores.map(\.value) == best, "case \(number)")
      #expect((result.outcome == .infeasible) == (best == nil))
      if best != nil { solved += 1 }
    }
    #expect(solved > 2)
  }
}
