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

  /// Who mends the copy hands it in again: its sheets must be found, wherever they came from.
  @Test func theMarkedCopyIsReadAgain() throws {
    let folder = TestFolder().replacing("T002,李强,M", "T002,李强,公", in: "teachers.csv")
    var sound = DistrictWorkbook().workbook(of: try TestFolder().load().draft)
    let teachers = try #require(sound.sheets.firstIndex { $0.name == "教师" })
    sound.sheets[teachers].rows[2].cells[2] = .text("公", .body)
    for workbook in [nil, sound] {
      try inFolder { path in
        let policy = folder.files["policy.yaml"] ?? []
        try AtomicFile.write([("policy.yaml", policy)], intoFolder: path)
        try AtomicFile.write([("policy.yaml", policy)], intoFolder: path + "/copy")
        if let workbook {
          try WorkbookWriter.write(workbook, to: path + "/全县.xlsx")
        } else {
          for (name, bytes) in folder.files { try AtomicFile.write(bytes, to: path + "/" + name) }
        }
        let found = #expect(throws: DistrictProblems.self) { try TestCards.loader.load(path) }
        let problems = found?.problems ?? []
        let marked = try MarkedDistrict(path, problems: problems, language: .chinese)
        try WorkbookWriter.write(marked.workbook, to: path + "/copy/副本.xlsx")
        let again = #expect(throws: DistrictProblems.self) {
          try TestCards.loader.load(path + "/copy/副本.xlsx")
        }
        #expect(again?.errors.map(\.message) == problems.map(\.message))
        #expect(again?.errors.map(\.place.letters) == problems.map(\.place.letters) && problems.count == 1)
      }
    }
  }

  /// The sentences about a workbook, each behind its place.
  private func sentences(_ workbook: Workbook) throws -> [String] {
    var sentences: [String] = []
    try inFolder { path in
      try WorkbookWriter.write(workbook, to: path + "/small.xlsx")
      let problems: [DistrictProblem]
      do throws(DistrictProblems) {
        problems = try TestCards.loader.load(path + "/small.xlsx").warnings
      } catch { problems = error.problems }
      sentences = problems.map { $0.described(in: .chinese) }
    }
    return sentences
  }

  /// What clerks do to a sheet; each must give one clear sentence, or none.
  @Test func damageIsNamedOnceAndNotWhatFollowsFromIt() throws {
    let sound = DistrictWorkbook().workbook(of: try TestFolder().load().draft)
    let usual = try sentences(sound)
    func damaged(_ damage: (inout Workbook) -> Void) throws -> [String] {
      var workbook = sound
      damage(&workbook)
      return try sentences(workbook).filter { !usual.contains($0) }
    }
    // 1 学校, 2 教师, 3 学科需求 stand behind the instructions.
    #expect(try damaged { $0.sheets[2].rows.removeFirst() }.count == 1)
    #expect(try damaged { $0.sheets[2].rows.removeFirst() }[0].contains("没有找到表头"))
    #expect(try damaged { $0.sheets.remove(at: 1) }.count == 1)
    #expect(try damaged { $0.sheets.remove(at: 1) }[0].contains("没有找到“学校”表"))
    #expect(try damaged { $0.sheets[2].rows[0].cells[5] = .text("任教科目", .header) }.count == 2)
    #expect(try damaged { $0.sheets[2].rows[2].cells[4] = .text("荔波一小学") }.count == 1)
    let mended: [(String, (inout Workbook) -> Void)] = [
      ("titles", { $0.sheets[2].rows.insert(WrittenRow([.text("荔波县教师信息表", .title)]), at: 0) }),
      (
        "a second line of the header",
        { $0.sheets[2].rows.insert(WrittenRow([.text("（必填）"), .blank, .blank, .text("如1985-03")]), at: 1) }
      ), ("a hidden sheet", { $0.sheets[3].isHidden = true }),
      ("a hidden row", { $0.sheets[2].rows[3].isHidden = true }),
      ("blank rows", { $0.sheets[2].rows.insert(contentsOf: [WrittenRow(), WrittenRow()], at: 3) }),
      (
        "a blank column",
        { book in
          for row in book.sheets[2].rows.indices { book.sheets[2].rows[row].cells.insert(.blank, at: 3) }
        }
      ), ("full width", { $0.sheets[2].rows[1].cells[2] = .text("　Ｆ ") }),
      ("a line break in a header", { $0.sheets[2].rows[0].cells[3] = .text("出生\n年月", .header) }),
    ]
    for (name, mend) in mended { #expect(try damaged(mend) == [], "\(name)") }
    let noted = try damaged { $0.sheets[2].rows += [WrittenRow(), WrittenRow([.text("注：以身份证为准。")])] }
    #expect(noted.count == 1 && noted[0].contains("教师!A") && noted[0].contains("没有当作数据读取"))
    let cells: [(CellReference, WrittenCell, String)] = [
      (CellReference(row: 2, column: 2), .text("公"), "教师!C2"),
      (CellReference(row: 2, column: 3), .text("八五年三月"), "教师!D2"),
      (CellReference(row: 2, column: 1), .blank, "教师!B2"),
      (CellReference(row: 3, column: 5), .text("语文,数学"), "教师!F3"),
      (CellReference(row: 3, column: 7), .text("骨干"), "教师!H3"),
      (CellReference(row: 3, column: 11), .text("2028-13"), "教师!L3"),
      (CellReference(row: 3, column: 13), .text("也许"), "教师!N3"),
    ]
    for (place, cell, shown) in cells {
      let found = try damaged { $0.sheets[2].rows[place.row - 1].cells[place.column] = cell }
      #expect(found.count == 1 && found[0].contains(shown), "\(shown): \(found)")
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
