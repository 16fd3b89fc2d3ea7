import DistrictFiles
import Districts
import Postings
import Rules
import Scenarios
import Testing

struct PlanDifferenceTests {
  private func go(_ teacher: String, _ from: String, _ to: String, years: Int = 1) -> Posting {
    Posting(teacher: teacher, from: from, to: to, start: SchoolYear(2027), years: years)
  }

  @Test func everyFateIsNamed() throws {
    let loaded = try TinyFolder.load()
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    func audited(_ postings: [Posting]) -> AuditedPlan { Audit.audit(Plan(postings: postings), of: facts) }
    let first = audited([
      go("c1", "C", "M"), go("c2", "C", "N"), go("c3", "C", "M", years: 2), go("m1", "M", "C"),
      go("n1", "N", "C"),
    ])
    let second = audited([
      go("c1", "C", "M"), go("c2", "C", "M"), go("c3", "C", "M"), go("m1", "M", "C", years: 2),
      go("d1", "D", "P"),
    ])
    let difference = PlanDifference(first, second)
    #expect(difference.items.map(\.teacher) == ["c1", "c2", "c3", "d1", "m1", "n1"])
    #expect(difference.items.map(\.fate) == [.kept, .moved, .shorter, .new, .longer, .gone])
    #expect(difference.changes.count == 5)
    let hosts = difference.schools.first { $0.school == "N" }
    #expect(hosts?.sendsAfter == 0 && hosts?.hostsBefore == 1 && hosts?.hostsAfter == 0)
    // The difference of a plan to itself is none; turned round, every sign turns.
    #expect(PlanDifference(first, first).changes.isEmpty)
    let back = PlanDifference(second, first)
    #expect(back.criteria.map(\.difference) == difference.criteria.map { -$0.difference })
    #expect(back.count(.new) == difference.count(.gone) && back.count(.longer) == difference.count(.shorter))
  }
}
