import Districts
import Foundation
import GLPKSolver
import RuleModels
import Rules
import Tables
import Testing

@testable import Grouping
@testable import Reports
@testable import Visits

/// The words in which an officer is answered about calendars and groupings, in both languages.
struct RoomGoldenTests {
  private func expect(_ name: String, _ lines: (Language) -> [String]) throws {
    for language in Language.allCases {
      let text = lines(language).map { $0 + "\n" }.joined()
      try GoldenFile.expect(text, "\(name).\(language.rawValue).txt")
      for word in ["松弛", "变量", "约束", "求解", "可行域", "slack", "constraint", "infeasib", "nil"] {
        #expect(!text.contains(word), "\(name) says \(word)")
      }
    }
  }

  @Test func activitiesAreExplained() async throws {
    let facts = try SmallRooms.visits()
    let audited = try await SmallRooms.planned(facts)
    let delivery = try #require(audited.plan.visits.first { $0.kind == "送教" })
    let agreed = try #require(audited.plan.visits.first { $0.id == "L1" })
    let free = try #require(
      (TinyYear.autumn + TinyYear.spring).first { day in !audited.plan.visits.contains { $0.day == day } }
        ?? TinyYear.spring.last)
    let wishes: [(String, VisitWish)] = [
      ("as-is", VisitWish(delivery)), ("moved", VisitWish(delivery, day: free)),
      ("morning", VisitWish(delivery, half: .morning)), ("maker", VisitWish(delivery, maker: "c2")),
      ("too-late", VisitWish(agreed, day: TinyYear.spring[0])),
      ("further", VisitWish(kind: "送教", school: "M", day: TinyYear.dayOff, in: audited.plan)),
    ]
    for (name, wish) in wishes {
      let explanation = try await VisitExplainer(solver: GLPKSolver()).explain(wish, in: audited)
      try expect("visit-\(name)") { VisitExplanationText(explanation, language: $0).lines }
      if name == "moved" {
        try GoldenFile.expect(VisitExplanationJSON.document(explanation).text, "visit-moved.json")
      }
    }
  }

  @Test func groupsAreExplained() async throws {
    let facts = try SmallRooms.groups()
    let audited = try await SmallRooms.planned(facts)
    let wishes: [(String, GroupingWish)] = [
      ("elsewhere", GroupingWish(school: "N", in: audited)),
      ("core", GroupingWish(school: "P", core: "C", in: audited)),
      ("barred", GroupingWish(school: "Q", core: "C", in: audited)),
      ("helper", GroupingWish(.assistance, of: "M", with: "X", in: audited)),
    ]
    for (name, wish) in wishes {
      let explanation = try await GroupingExplainer(solver: GLPKSolver()).explain(wish, in: audited)
      try expect("group-\(name)") { GroupingExplanationText(explanation, language: $0).lines }
      if name == "barred" {
        try GoldenFile.expect(GroupingExplanationJSON.document(explanation).text, "group-barred.json")
      }
    }
  }

  @Test func calendarsAreCompared() async throws {
    let audited = try await SmallRooms.planned(try SmallRooms.visits())
    var visits = audited.plan.visits
    // What somebody types: one away, one moved, one made by another, a further one.
    let index = try #require(visits.firstIndex { $0.kind == "送教" })
    visits[index].people = ["c2"]
    let seminar = try #require(visits.lastIndex { $0.kind == "研讨" })
    visits[seminar].day = TinyYear.dayOff
    visits.removeAll { $0.id == "L1" }
    visits.append(.listening("H9", at: "N", on: TinyYear.spring[1]))
    let edited = VisitAudit.audit(VisitPlan(visits: visits), of: audited.facts)
    let difference = VisitDifference(audited, edited)
    #expect(difference.count(.gone) == 1 && difference.count(.new) == 1 && difference.count(.moved) == 1)
    #expect(difference.count(.remade) == 1 && !difference.audits.newlyBroken.isEmpty)
    try expect("visit-difference") {
      VisitDifferenceText(difference, of: edited.facts, titles: ("日历", "手改.csv"), language: $0).lines
    }
    try GoldenFile.expect(
      VisitDifferenceJSON.document(difference, titles: ("日历", "手改.csv")).text, "visit-difference.json")
    try check(VisitDifference(edited, audited).audits, difference.audits)
    for language in Language.allCases {
      try check(
        DifferenceDocument(difference, of: edited.facts, titles: ("<日历>", "手改.csv"), language: language),
        sheets: 3)
    }
  }

  @Test func groupingsAreCompared() async throws {
    let audited = try await SmallRooms.planned(try SmallRooms.groups())
    var plan = audited.plan
    // What somebody types: one school elsewhere, one in no group, another helper.
    let moved = try #require(plan.places.firstIndex { $0.school == "M" })
    plan.places[moved].group = plan.places[moved].group == "GC" ? "GX" : "GC"
    plan.places.removeAll { $0.school == "N" }
    plan.pairs[0].first = plan.pairs[0].first == "C" ? "X" : "C"
    let edited = GroupingAudit.audit(plan, of: audited.facts)
    let difference = GroupingDifference(audited, edited)
    #expect(difference.count(.gone) == 1 && difference.count(.moved) == 1)
    #expect(difference.pairCount(.moved) == 1)
    try expect("group-difference") {
      GroupingDifferenceText(difference, of: edited.facts, titles: ("组建", "手改.csv"), language: $0).lines
    }
    try GoldenFile.expect(
      GroupingDifferenceJSON.document(difference, titles: ("组建", "手改.csv")).text, "group-difference.json")
    try check(GroupingDifference(edited, audited).audits, difference.audits)
    for language in Language.allCases {
      try check(
        DifferenceDocument(difference, of: edited.facts, titles: ("<组建>", "手改.csv"), language: language),
        sheets: 4)
    }
  }

  /// The other way round everything has the other sign.
  private func check(_ back: AuditDifference, _ there: AuditDifference) throws {
    #expect(back.criteria.map { -$0.difference } == there.criteria.map(\.difference))
    #expect(back.newlyBroken == there.mended && back.mended == there.newlyBroken)
    #expect(
      Dictionary(uniqueKeysWithValues: back.margins.map { ($0.rule, $0.after) })
        == Dictionary(uniqueKeysWithValues: there.margins.map { ($0.rule, $0.before) }))
  }

  /// Workbook and page open, say the direction, and hold no tag of a title.
  private func check(_ document: DifferenceDocument, sheets: Int) throws {
    let bytes = try WorkbookWriter.bytes(of: document.workbook)
    #expect(try WorkbookWriter.bytes(of: document.workbook) == bytes)
    let reading = WorkbookReader().reading(of: bytes, named: "difference.xlsx")
    #expect(reading.problems.isEmpty && reading.sheets.count == sheets)
    let direction = document.tables.text.direction
    for sheet in reading.sheets {
      #expect(sheet.rows.contains { $0.cells.contains { $0.plainText.contains(direction) } })
    }
    #expect(WellFormed.openTags(in: document.page).isEmpty && document.page.contains("&lt;"))
    #expect(!document.page.contains("<script"))
  }
}
