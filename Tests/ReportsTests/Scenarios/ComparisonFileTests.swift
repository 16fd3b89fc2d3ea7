import DistrictFiles
import Districts
import Foundation
import Postings
import RuleModels
import Rules
import Scenarios
import Tables
import Testing

@testable import Reports

/// What `simulate` and `diff` write, opened again.
struct ComparisonFileTests {
  private func json(_ value: JSONValue) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any])
  }

  @Test func theComparisonIsTheSameInEveryForm() async throws {
    let folder = try ScenarioFolder()
    let outcomes = try await folder.simulated()
    #expect(outcomes.contains { $0.result.audited == nil } && outcomes.count == 6)
    for language in Language.allCases {
      let text = Comparison(outcomes, language: language)
      let bytes = try WorkbookWriter.bytes(
        of: text.workbook)
      let reading = WorkbookReader().reading(of: bytes, named: "comparison.xlsx")
      #expect(reading.problems.isEmpty)
      let sheets = reading.sheets.compactMap(\.name)
      #expect(
        sheets
          == (language == .chinese
            ? ["情景对比", "人员变动", "规则余量", "各校派出", "各校接收", "各学科", "扫描", "不可行的原因"]
            : [
              "comparison", "people", "margins", "sent by school", "hosted by school", "by subject", "sweeps",
              "conflicts",
            ]))
      let shown = reading.sheets[0].rows.map { $0.cells.map(\.plainText) }
      #expect(shown[0][0] == text.direction)
      #expect(shown[1] == text.header)
      #expect(Array(shown.dropFirst(2)) == text.rows)
      let changed = outcomes.reduce(0) { $0 + ($1.difference?.changes.count ?? 0) }
      #expect(reading.sheets[1].rows.count == changed + 1)
      let page = text.page
      #expect(WellFormed.openTags(in: page).isEmpty)
      #expect(page.contains(text.direction) && !page.contains("西村<小>") && !page.contains("<script"))
      for line in text.lines { #expect(page.contains(text.name(line))) }
    }
    let document = try json(Comparison(outcomes, language: .chinese).json)
    #expect(document["direction"] as? String == "this minus base")
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    #expect(scenarios.map { $0["outcome"] as? String } == outcomes.map(\.result.outcome.rawValue))
    for (scenario, outcome) in zip(scenarios, outcomes) {
      let criteria = scenario["criteria"] as? [[String: Any]] ?? []
      #expect(criteria.map { $0["value"] as? Int } == outcome.result.audited?.scores.map(\.value) ?? [])
      #expect((scenario["conflicts"] != nil) == (outcome.result.audited == nil))
    }
  }

  /// Every posting is counted once in each table of numbers; a difference is "this minus base"; no plan, no number.
  @Test func numbersBesideEachOther() async throws {
    let folder = try ScenarioFolder()
    let outcomes = try await folder.simulated()
    let comparison = Comparison(outcomes, language: .chinese)
    let details = comparison.details
    #expect(details.map(\.title) == ["规则余量", "各校派出", "各校接收", "各学科"])
    #expect(details.allSatisfy { !$0.rows.isEmpty && $0.rows.allSatisfy { $0.count == outcomes.count + 1 } })
    func number(_ cell: String) -> Int? { Int(cell.prefix { $0 != "（" }.replacing("−", with: "-")) }
    for (column, outcome) in outcomes.enumerated() {
      for detail in details.dropFirst() {
        let numbers = detail.rows.compactMap { number($0[column + 1]) }
        #expect(numbers.isEmpty == (outcome.result.audited == nil))
        #expect(numbers.reduce(0, +) == outcome.result.audited?.plan.postings.count ?? 0)
        #expect(detail.rows.allSatisfy { $0[column + 1].contains("（") == (column > 0 && !numbers.isEmpty) })
      }
      let margins = details[0].rows.compactMap { number($0[column + 1]) }
      #expect(margins.sorted() == outcome.result.audited?.leastMargins.values.sorted() ?? [])
    }
    let sent = try #require(details[1].rows.first)
    let column = try #require(outcomes.indices.dropFirst().first { outcomes[$0].result.audited != nil }) + 1
    let (base, own) = (try #require(number(sent[1])), try #require(number(sent[column])))
    #expect(sent[column].hasSuffix("（\(SignedNumber.signed(own - base))）"))
    for detail in details { #expect(comparison.page.contains("<h2>\(detail.title)</h2>")) }
  }

  /// A sweep of which no point has a plan is drawn as crosses, over one parameter and over two.
  @Test func aSweepWithoutAnyPlanIsDrawn() async throws {
    let folder = try ScenarioFolder()
    try folder.write(
      """
      scenarios:
        - { name: 一维, sweep: { rule: member-coverage, minimum: [60, 70, 80] } }
        - { name: 一点, sweep: { rule: member-coverage, minimum: [60] } }
        - { name: 二维, sweep: { rule: member-coverage, minimum: [60, 70], weight: [1, 2] } }
        - { name: 有的, sweep: { rule: member-coverage, minimum: [1, 70], weight: [1, 2] } }
      """, to: "scenarios.yaml")
    let comparison = Comparison(try await folder.simulated(), language: .chinese)
    let page = comparison.page
    #expect(WellFormed.openTags(in: page).isEmpty)
    for wrong in ["nan", "NaN", "inf\"", "points=\"\""] { #expect(!page.contains(wrong), "\(wrong)") }
    let pictures = page.split(separator: "<svg").dropFirst().map { $0.prefix { $0 != "\n" } }
    let barren = pictures.filter { $0.contains("所有取值都没有方案") }
    #expect(barren.map { $0.count { $0 == "×" } } == [3, 1, 4])
    #expect(barren.allSatisfy { !$0.contains("<polyline") && !$0.contains("<circle") })
    #expect(barren[2].contains("minimum↓ weight→"))
    let bytes = try WorkbookWriter.bytes(of: comparison.workbook)
    let sheet = try #require(
      WorkbookReader().reading(of: bytes, named: "a.xlsx").sheets.first { $0.name == "扫描" })
    let cells = sheet.rows.flatMap { $0.cells.map(\.plainText) }
    #expect(["一维", "一点", "二维", "有的", "minimum", "minimum↓ weight→"].allSatisfy(cells.contains))
    // Every point of the first two sweeps is a row; every point of the last two stands in the square of each criterion.
    let criteria = folder.facts.criteria.count
    #expect(cells.count { $0 == "不可行" } == 4 + (4 + 2) * criteria)
  }

  /// The same bytes for any number of workers.
  @Test func workersDoNotShow() async throws {
    let folder = try ScenarioFolder()
    let one = Comparison(try await folder.simulated(), language: .chinese).json.text
    #expect(Comparison(try await folder.simulated(4), language: .chinese).json.text == one)
  }

  @Test func theDifferenceIsTheSameInEveryForm() async throws {
    let folder = try ScenarioFolder()
    let outcomes = try await folder.simulated()
    let base = try #require(outcomes[0].result.audited)
    // What somebody types: one posting away, one longer, one of a person nobody thought of.
    var typed = base.plan.postings
    typed.removeFirst()
    typed[0].years += 1
    typed.append(Posting(teacher: "d2", from: "D", to: "P", start: typed[0].start, years: 1))
    let edited = Audit.audit(Plan(postings: typed), of: folder.facts)
    let difference = PlanDifference(base, edited)
    #expect(!difference.newlyBroken.isEmpty && difference.mended.isEmpty)
    let back = PlanDifference(edited, base)
    #expect(back.mended == difference.newlyBroken && back.newlyBroken.isEmpty)
    for language in Language.allCases {
      let tables = DifferenceTables(
        difference, from: base.facts, to: edited.facts, titles: ("<甲>", "乙.csv"), language: language)
      let bytes = try WorkbookWriter.bytes(of: tables.workbook)
      #expect(try WorkbookWriter.bytes(of: tables.workbook) == bytes)
      let reading = WorkbookReader().reading(of: bytes, named: "difference.xlsx")
      #expect(reading.problems.isEmpty && reading.sheets.count == 3)
      let text = DifferenceText(
        difference, from: base.facts, to: edited.facts, titles: ("<甲>", "乙.csv"), language: language)
      for sheet in reading.sheets {
        #expect(sheet.rows.contains { $0.cells.contains { $0.plainText.contains(text.direction) } })
      }
      let people = reading.sheets[1].rows.map { $0.cells.map(\.plainText) }
      for item in difference.changes {
        let row = people.first { $0.contains(item.teacher) }
        #expect(row?.first == text.word(item.fate), "\(item.teacher)")
      }
      let page = tables.page
      #expect(WellFormed.openTags(in: page).isEmpty)
      #expect(page.contains("&lt;甲&gt;") && !page.contains("<甲>"))
      for row in difference.criteria where row.difference != 0 { #expect(page.contains(">\(row.after)<")) }
      let lines = text.lines.joined(separator: "\n")
      #expect(lines.contains(text.direction))
      for instance in difference.newlyBroken { #expect(lines.contains(text.instance(instance))) }
    }
    let document = try json(DifferenceJSON.document(difference, titles: ("A", "B")))
    #expect(document["direction"] as? String == "second minus first")
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(counts["gone"] == difference.count(.gone) && counts["longer"] == 1)
    #expect(Set(counts.keys) == Set(PlanDifference.Fate.allCases.map(\.rawValue)))
  }
}
