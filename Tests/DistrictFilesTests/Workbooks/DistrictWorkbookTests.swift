import Districts
import Foundation
import Tables
import Testing

@testable import DistrictFiles

/// Workbooks that are filled in, and copies with what is wrong in them.
@Suite struct DistrictWorkbookTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try AtomicFile.makeFolder(path)
    try AtomicFile.write(Array((TestFolder.small["policy.yaml"] ?? "").utf8), to: path + "/policy.yaml")
    try body(path)
  }

  @Test func aDistrictComesBackFromItsWorkbook() throws {
    let sound = try TestFolder().load()
    try inFolder { path in
      for language in Language.allCases {
        let workbook = DistrictWorkbook(language: language).workbook(of: sound.draft)
        try WorkbookWriter.write(workbook, to: path + "/small.xlsx")
        let loaded = try TestCards.loader.load(path + "/small.xlsx")
        #expect(
          loaded.draft == sound.draft && loaded.warnings.map(\.message) == sound.warnings.map(\.message))
        #expect(try WorkbookWriter.bytes(of: workbook) == WholeFile.bytes(path + "/small.xlsx"))
      }
    }
  }

  @Test func theTemplateLoadsAsItIsAndSaysHowToFillEveryColumn() throws {
    for language in Language.allCases {
      let template = DistrictWorkbook(language: language).template(startingIn: SchoolYear(2027))
      #expect(template.sheets.count == 1 + DistrictTable.allCases.count)
      for (table, sheet) in zip(DistrictTable.allCases, template.sheets.dropFirst()) {
        #expect(sheet.notes.count == table.columns.count && sheet.rows.count >= 2)
        for (column, note) in zip(table.columns, sheet.notes) {
          #expect(note.text.count > 3, "\(table) \(column.id)")
        }
      }
      try inFolder { path in
        try WorkbookWriter.write(template, to: path + "/template.xlsx")
        let rules = "name: 甲\nhorizon: { first: 2027, years: 3 }\nrules: []\n"
        try AtomicFile.write(Array(rules.utf8), to: path + "/policy.yaml")
        let loaded = try TestCards.loader.load(path + "/template.xlsx")
        #expect(loaded.warnings.isEmpty, "\(loaded.warnings.map { $0.described(in: .english) })")
      }
    }
  }

  @Test func everyProblemIsMarkedInItsCell() throws {
    let folder = TestFolder().replacing("T002,李强,M", "T002,李强,公", in: "teachers.csv")
      .replacing("S02,数学,2,", "S02,数学,两名,", in: "needs.csv")
      .replacing("S05,茂兰中心校", "S04,茂兰中心校", in: "schools.csv")
    let problems = try folder.problems()
    try inFolder { path in
      for (name, bytes) in folder.files { try AtomicFile.write(bytes, to: path + "/" + name) }
      let marked = try MarkedDistrict(path, problems: problems, language: .chinese)
      let sheets = Dictionary(uniqueKeysWithValues: marked.workbook.sheets.map { ($0.name, $0) })
      let teachers = try #require(sheets["teachers"])
      #expect(teachers.rows[2].cells[2] == WrittenCell(.text("公"), CellStyle(.bad)))
      #expect(teachers.notes.contains { $0.cell == CellReference("C3") && $0.text.contains("不认识“公”") })
      #expect(sheets["needs"]?.rows[2].cells[2].style.role == .bad)
      #expect(sheets["schools"]?.rows[5].cells[0].style.role == .bad)
      #expect(sheets["schools"]?.rows[1].cells[0].style.role == .plain)
      let list = try #require(marked.workbook.sheets.first)
      #expect(list.name == "问题清单" && list.rows.count == 3 + problems.count)
      #expect(list.rows.contains { $0.cells.contains(.text("teachers!C3（gender）", .wrapped)) })
    }
  }

  @Test func aMarkedWorkbookIsReadAgainWithTheSameProblems() throws {
    let sound = try TestFolder().load()
    try inFolder { path in
      var workbook = DistrictWorkbook().workbook(of: sound.draft)
      workbook.sheets[2].rows[3].cells[2] = .text("公")
      try WorkbookWriter.write(workbook, to: path + "/small.xlsx")
      func problems() -> [DistrictProblem] {
        do {
          return try TestCards.loader.load(path + "/small.xlsx").warnings
        } catch { return error.problems }
      }
      let first = problems()
      let marked = try MarkedDistrict(path + "/small.xlsx", problems: first, language: .english)
      try WorkbookWriter.write(marked.workbook, to: path + "/small.xlsx")
      #expect(problems() == first && first.contains { $0.severity == .error })
    }
  }
}
