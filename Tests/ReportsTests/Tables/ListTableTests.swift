import Districts
import Postings
import Rules
import Tables
import Testing

@testable import Reports

/// The lists that a policy asks for, in the workbook and on the page.
struct ListTableTests {
  private func audited(_ rules: [PolicyEntry]) throws -> AuditedPlan {
    let facts = try SmallPlan.facts()
    var policy = facts.policy
    policy.rules = rules
    let other = PlanningCase(district: facts.district, policy: policy)
    return SmallPlan.audited(other, ["T01", "T05"])
  }

  private let rules = [
    PolicyEntry(
      index: 0, rule: "posting-allowance", values: ["yearly": .integer(2000), "per-km": .integer(10)],
      clause: "同等的交通补贴"),
    PolicyEntry(index: 1, rule: "title-priority"), PolicyEntry(index: 2, rule: "status-unchanged"),
  ]

  @Test func theyStandInTheWorkbookAndOnThePageWhereThePolicyNamesThem() throws {
    let audited = try audited(rules)
    for language in Language.allCases {
      let report = PlanReport(audited, inputSHA256: "0", language: language)
      let names = RosterWorkbook.workbook(report).sheets.map(\.name)
      let titles = audited.lists.map { $0.title.in(language) }
      #expect(titles.count == 3 && Array(names.suffix(3)) == titles)
      let page = ReportPage.html(report)
      for title in titles { #expect(page.contains("<h3>\(title)</h3>")) }
    }
    let report = PlanReport(SmallPlan.audited(try SmallPlan.facts()), inputSHA256: "0", language: .chinese)
    #expect(RosterWorkbook.workbook(report).sheets.count == 7)
    #expect(!ReportPage.html(report).contains("政策要求的名单"))
  }

  @Test func sumsStandBelowWhatIsPaidAndClausesAbove() throws {
    let audited = try audited(rules)
    let names = Names(facts: audited.facts, language: .chinese)
    let tables = audited.lists.map { PlanListTable($0, names).table }
    // 12.3 km at 10 yuan beside 2000 yuan; nothing is known of the other way.
    #expect(
      tables[0].csvRows.dropFirst() == [
        ["T01", "王芳", "河东小学", "2027学年", "1", "2000", "123", "2123"],
        ["T05", "周丽", "城关一小", "2027学年", "1", "2000", "0", "2000"],
        ["合计", "", "", "", "", "", "", "4123"],
      ])
    #expect(tables[0].subtitle == ["依据：同等的交通补贴"] && tables[1].subtitle.isEmpty)
    #expect(tables[2].rows.count == 2)
    // Nothing of the people's lives is on any of them.
    for table in tables {
      for word in ["1985", "住址", "出生"] { #expect(!table.csvRows.joined().contains { $0.contains(word) }) }
    }
    let none = PlanListTable(
      SmallPlan.audited(audited.facts, []).lists[0], names
    ).table
    #expect(none.rows.isEmpty && none.remarks == ["没有符合的教师。"])
  }
}
