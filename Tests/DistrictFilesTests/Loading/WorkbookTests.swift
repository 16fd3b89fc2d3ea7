import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

@Suite struct WorkbookTests {
  /// The tables of a draft as the sheets of a workbook, with Chinese names, a title above each and a remark below.
  private func workbook(_ draft: DistrictDraft, _ tables: [DistrictTable]) -> Workbook {
    let writer = DistrictWriter()
    return Workbook(
      tables.map { table in
        WorksheetContent(
          name: writer.sheetName(of: table), title: "荔波县\(writer.sheetName(of: table))表",
          headers: writer.header(of: table),
          body: writer.rows(of: table, in: draft).map { row in
            row.map { cell in Int(cell).map { .integer($0) } ?? .text(cell) }
          }, remarks: ["注：由各校填报。"])
      })
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try AtomicFile.makeFolder(path)
    try body(path)
  }

  @Test func aWorkbookMayBeTheWholeDistrict() throws {
    let sound = try TestFolder().load()
    try inFolder { path in
      try WorkbookWriter.write(workbook(sound.draft, DistrictTable.allCases), to: path + "/small.xlsx")
      try AtomicFile.write(Array((TestFolder.small["policy.yaml"] ?? "").utf8), to: path + "/policy.yaml")
      for name in [path + "/small.xlsx", path] {
        let loaded = try TestCards.loader.load(name, name: "small")
        #expect(loaded.draft == sound.draft)
        #expect(loaded.policy == sound.policy)
        #expect(loaded.files == ["small.xlsx", "policy.yaml"])
        let birth = try #require(loaded.places.value(.teachers, id: "T003", column: "birth"))
        #expect(birth.place.sheet == "教师")
        #expect(birth.text == "1992-07")
      }
    }
  }

  @Test func workbooksAndCSVFilesMayBeMixed() throws {
    let sound = try TestFolder().load()
    try inFolder { path in
      var folder = TestFolder().without("teachers.csv").without("pins.csv")
      folder.files["无关.csv"] = [0x41]
      try AtomicFile.write(
        folder.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, intoFolder: path)
      try WorkbookWriter.write(workbook(sound.draft, [.teachers, .pins]), to: path + "/教师信息.xlsx")
      let loaded = try TestCards.loader.load(path)
      #expect(loaded.draft.teachers == sound.draft.teachers)
      #expect(loaded.draft.pins == sound.draft.pins)
      #expect(loaded.files.contains("教师信息.xlsx") && !loaded.files.contains("无关.csv"))
    }
  }

  @Test func problemsNameSheetRowAndColumn() throws {
    var draft = try TestFolder().load().draft
    draft.teachers[2].school = "S99"
    try inFolder { path in
      try WorkbookWriter.write(workbook(draft, DistrictTable.allCases), to: path + "/small.xlsx")
      try AtomicFile.write(Array((TestFolder.small["policy.yaml"] ?? "").utf8), to: path + "/policy.yaml")
      do {
        _ = try TestCards.loader.load(path)
        Issue.record("an unknown school was taken")
      } catch let problems as DistrictProblems {
        let error = try #require(problems.errors.first)
        #expect(error.place.file == "small.xlsx" && error.place.sheet == "教师")
        #expect(error.place.letters == "E" && error.place.header == "所在学校")
        #expect(error.value == "S99")
        // The title stands in the first row, so the third teacher stands below the fourth.
        #expect((error.place.row ?? 0) > 4)
      }
    }
  }
}
