import DistrictFiles
import Districts
import GLPKSolver
import Postings
import RuleModels
import Rules
import Tables
import Testing

@testable import Reports

/// A plan that is read back from its own `roster.xlsx`.
struct RosterReadingTests {
  private let folder: ScenarioFolder
  private let audited: AuditedPlan

  init() async throws {
    folder = try ScenarioFolder()
    audited = try #require(try await Planner(solver: GLPKSolver()).plan(folder.facts).audited)
  }

  private func workbook(_ language: Language) throws -> Workbook {
    let report = PlanReport(audited, inputSHA256: folder.loaded.inputSHA256, language: language)
    return RosterWorkbook.workbook(report)
  }

  private func read(_ workbook: Workbook, as name: String = "roster.xlsx") throws -> PlanFile {
    try PlanFile(try WorkbookWriter.bytes(of: workbook), file: name, for: folder.loaded.district)
  }

  @Test func aRosterIsReadAsThePlanItWasMadeOf() throws {
    #expect(!audited.plan.postings.isEmpty)
    for language in Language.allCases {
      let file = try read(try workbook(language))
      #expect(Plan(postings: file.postings) == audited.plan, "\(language)")
      #expect(file.warnings.isEmpty, "\(file.warnings.map { $0.described(in: language) })")
    }
  }

  /// A cell of the sheet of postings, corrected by hand.
  private func corrected(_ column: String, _ text: String) throws -> Workbook {
    var book = try workbook(.chinese)
    let sheet = try #require(book.sheets.firstIndex { $0.name == "花名册" })
    let header = try #require(
      book.sheets[sheet].rows.firstIndex { $0.cells.contains { $0.content == .text(column) } })
    let place = try #require(
      book.sheets[sheet].rows[header].cells.firstIndex { $0.content == .text(column) })
    book.sheets[sheet].rows[header + 1].cells[place] = .text(text)
    return book
  }

  @Test func whatIsCorrectedByHandCounts() throws {
    let first = audited.plan.postings[0]
    let host = try #require(
      folder.loaded.district.schools.first { $0.id != first.to && $0.id != first.from })
    let file = try read(try corrected("交流单位", host.name))
    #expect(file.postings[0].to == host.id && file.postings.dropFirst() == audited.plan.postings.dropFirst())
    let later = try read(try corrected("交流学年", "2028"))
    #expect(later.postings[0].start == SchoolYear(2028))
    for (column, wrong) in [
      ("交流学年", "2027、2028学年"), ("交流学年", "明年"), ("期限", "长期"), ("交流单位", "无此校"), ("教师编号", "无此人"),
    ] {
      let problems = #expect(throws: DistrictProblems.self) { try read(try corrected(column, wrong)) }
      #expect(problems?.errors.count == 1 && problems?.errors[0].place.sheet == "花名册", "\(wrong)")
    }
  }

  /// One sentence says what to give instead, not one for every line of a page.
  @Test func whatHoldsNoPlanIsToldInOneSentence() throws {
    var book = try workbook(.chinese)
    book.sheets.removeAll { $0.name == "花名册" }
    let problems = #expect(throws: DistrictProblems.self) { try read(book) }
    #expect(problems?.errors.count == 1 && problems?.errors[0].advice?.zh.contains("plan.csv") == true)
    for name in ["report.html", "plan.json", "名单.xls", "名单.docx"] {
      let problems = #expect(throws: DistrictProblems.self) {
        try PlanFile(Array("{}\n<p>\"\n".utf8), file: name, for: folder.loaded.district)
      }
      #expect(problems?.errors.count == 1 && problems?.errors[0].advice != nil, "\(name)")
    }
  }
}
