import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Grouping

/// Of equally good groupings the nearest to one in hand is taken.
struct NearGroupingTests {
  @Test func nobodyIsMovedForNothing() async throws {
    var chance = EveryGrouping.Chance(state: 11)
    var choices = 0
    for number in 0..<4 {
      let groups = 2 + number % 2
      let criteria = number < 2 ? ["breaches"] : ["breaches", "mutual-choice"]
      let tiny = EveryGrouping.district(&chance)
      let facts = try tiny.facts(rules: EveryGrouping.rules(groups: groups), criteria: criteria)
      guard let base = try await GroupingPlanner(solver: GLPKSolver()).plan(facts).audited else { continue }
      // One wish more is to be satisfied: the others stay as far as they can.
      var rules = EveryGrouping.rules(groups: groups)
      rules[3].weight = 1
      rules[4].values["same-group"] = .word("required")
      let changed = try tiny.facts(rules: rules, criteria: criteria)
      let keys = changed.keys(of: base.plan)
      let near = try await GroupingPlanner(solver: GLPKSolver()).plan(changed, near: base.plan)
      let clean = EveryGrouping.all(changed, groups: groups).map { GroupingAudit.audit($0, of: changed) }
        .filter(\.isClean)
      let best = clean.map { $0.scores.map(\.value) }.min { $0.lexicographicallyPrecedes($1) }
      #expect(near.audited?.scores.map(\.value) == best)
      let distances = clean.filter { $0.scores.map(\.value) == best }
        .map { changed.keys(of: $0.plan).symmetricDifference(keys).count }
      let own = near.audited.map { changed.keys(of: $0.plan).symmetricDifference(keys).count }
      #expect(own == distances.min())
      if Set(distances).count > 1 { choices += 1 }
      let same = try await GroupingPlanner(solver: GLPKSolver()).plan(facts, near: base.plan)
      #expect(same.audited?.plan == base.plan)
    }
    #expect(choices > 1)
  }
}
