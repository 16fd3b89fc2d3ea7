import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Visits

/// Of equally good calendars the nearest to one in hand is taken.
struct NearCalendarTests {
  private func facts(_ minimum: Int, _ criteria: [String]) throws -> VisitCase {
    func quota(_ index: Int, _ kind: String, _ minimum: Int, _ more: [String: ParameterValue]) -> PolicyEntry
    {
      var values: [String: ParameterValue] = ["kind": .words([kind]), "minimum": .integer(minimum)]
      values.merge(more) { _, new in new }
      return PolicyEntry(index: index, rule: "visit-quota", values: values)
    }
    return try TinyYear().facts(
      rules: [
        quota(0, "研讨", minimum, ["period": .word("year")]), quota(1, "送教", 1, ["per": .word("member")]),
      ], criteria: criteria)
  }

  @Test func nothingIsMovedForNothing() async throws {
    var choices = 0
    for criteria in [["activities"], ["activities", "evenness"]] {
      let base = try #require(
        try await VisitPlanner(solver: GLPKSolver()).plan(try facts(1, criteria)).audited)
      for minimum in 1...2 {
        let facts = try facts(minimum, criteria)
        let near = try await VisitPlanner(solver: GLPKSolver()).plan(facts, near: base.plan)
        let plan = try #require(near.audited)
        let fresh = try await VisitPlanner(solver: GLPKSolver()).plan(facts)
        #expect(near.criteria == fresh.criteria && near.outcome == .optimal)
        let clean = EveryCalendar.all(facts).map { VisitAudit.audit($0, of: facts) }.filter(\.isClean)
        let best = clean.map { $0.scores.map(\.value) }.min { $0.lexicographicallyPrecedes($1) }
        let distances = clean.filter { $0.scores.map(\.value) == best }
          .map { $0.plan.distance(to: base.plan) }
        #expect(plan.plan.distance(to: base.plan) == distances.min(), "\(criteria) \(minimum)")
        if Set(distances).count > 1 { choices += 1 }
        if minimum == 1 { #expect(plan.plan == base.plan) }
      }
    }
    #expect(choices > 2)
  }
}
