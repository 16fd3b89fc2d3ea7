import Districts
import Postings
import Rules
import Testing

@testable import Reports

/// 学科需求: years alike share a row, and a long table leaves out what is met and untouched.
struct NeedTableTests {
  private func table(_ needs: [Need], years: Int, language: Language = .chinese) throws -> ReportTable {
    let small = try SmallPlan.facts()
    var draft = small.district.draft
    draft.needs = needs
    var policy = small.policy
    policy.horizon = Horizon(first: SchoolYear(2027), years: years)
    let facts = PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
    let audited = SmallPlan.audited(facts, ["T04"])
    return NeedTable(CountedPlan(audited), Names(facts: facts, language: language)).table
  }

  private func need(_ school: String, _ subject: String, _ posts: Int) -> Need {
    Need(school: school, subject: subject, posts: posts)
  }

  @Test func yearsWithTheSameNumbersShareARow() throws {
    // T04 teaches at S01 and is at S02 in the first of three years only.
    let subject = try #require(
      try SmallPlan.facts().district.teachers.first { $0.id == "T04" }?.mainSubject)
    let rows = try table([need("S01", subject, 1), need("S11", "书法", 0)], years: 3).rows.map { row in
      row.map(\.shown)
    }
    #expect(rows.map { $0[2] } == ["2027学年", "2028、2029学年", "2027至2029学年"])
    #expect(rows[0][4] != rows[0][6] && rows[1][4] == rows[1][6] && rows[2][4] == rows[2][6])
  }

  @Test func aLongTableListsWhatIsShortOrChangedAndCountsTheRest() throws {
    let subject = try #require(
      try SmallPlan.facts().district.teachers.first { $0.id == "T04" }?.mainSubject)
    let idle = (0..<320).map { need("S11", "学科\($0)", 0) }
    let short = [need("S12", "书法", 2)]
    let told = try table(idle + short + [need("S01", subject, 1)], years: 1)
    #expect(told.rows.map { $0[1].shown } == [subject, "书法"])
    #expect(told.remarks.contains { $0.contains("未列的320项") })
    let few = try table(Array(idle.prefix(20)) + short, years: 1)
    #expect(few.rows.count == 21 && few.remarks.count == 1)
  }
}
