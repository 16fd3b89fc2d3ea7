import DistrictFiles
import Districts
import GLPKSolver
import Postings
import RuleModels
import Rules
import Scenarios
import Testing

/// A policy serves all rooms: where its criteria are those of visits or groups only, postings have the standard ones.
struct OtherRoomsCriteriaTests {
  private static let foreign = ["burden", "group-distance"]

  @Test func otherRoomsCriteriaLeavePostingsTheStandardOnes() async throws {
    let loaded = try TinyFolder.load()
    for (named, expected) in [
      (Self.foreign, Policy.standardCriteria), (Self.foreign + ["breaches"], Policy.standardCriteria),
      (Self.foreign + ["turn"], ["turn"]), (["turn", "needs"], ["turn", "needs"]), ([], []),
    ] {
      var policy = loaded.policy
      policy.criteria = named
      let facts = PlanningCase(district: loaded.district, policy: policy)
      let planner = Planner(solver: GLPKSolver())
      let base = try #require(try await planner.plan(facts).audited)
      let near = try await planner.plan(facts, near: base.plan)
      #expect(near.criteria.map(\.name) == expected, "\(named)")
      #expect(near.audited?.plan == base.plan)

      var basis = PlanningBasis(loaded, published: base.plan.postings)
      basis.policy = policy
      let changed = try ChangeApplication.apply([], to: basis, rules: TinyFolder.rules)
      let replanning = Replanning(changed, published: base)
      #expect(replanning.facts.criteria == [Replanning.least] + expected, "\(named)")
    }
  }
}
