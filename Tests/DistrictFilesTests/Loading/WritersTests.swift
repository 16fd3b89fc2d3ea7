import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

/// A district as a bureau sends it, written by different programs (Tests/TablesTests/XLSX/make_workbooks.py).
@Suite struct WritersTests {
  private func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("TablesTests/XLSX/Workbooks/\(name).xlsx").path
  }

  /// Loads a workbook with a policy of no rules beside it.
  private func load(_ bytes: [UInt8]) throws -> LoadedDistrict {
    let folder = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.makeFolder(folder)
    let policy = "name: 甲\nhorizon: { first: 2027, years: 1 }\nrules: []\n"
    try AtomicFile.write(
      [("policy.yaml", Array(policy.utf8)), ("全县.xlsx", bytes)], intoFolder: folder)
    return try TestCards.loader.load(folder + "/全县.xlsx", name: "甲")
  }

  @Test func openpyxlLibreOfficeAndOurOwnWriterLoadAlike() throws {
    let names = ["district-openpyxl", "district-libreoffice", "district-1904"]
    let loaded = try names.map { try load(try WholeFile.bytes(fixture($0))) }
    let first = try #require(loaded.first)
    for (name, other) in zip(names, loaded) {
      #expect(other.draft == first.draft, "\(name)")
      // The remark below the table, and nothing else.
      #expect(
        other.warnings.map { $0.described(in: .chinese) }.allSatisfy { $0.contains("全县.xlsx 教师!A10") }
          && other.warnings.count == 1, "\(name)")
    }
    let people = first.draft.teachers
    #expect(people.map(\.id) == ["00001", "00042", "00103"])
    #expect(people.map(\.name) == ["王小明", "欧阳　春", "买买提·艾力"])
    #expect(
      people.map(\.birth) == [
        Month(year: 1985, month: 3), Month(year: 1990, month: 11), Month(year: 1978, month: 7),
      ])
    #expect(people.map(\.school) == ["S01", "S02", "S02"] && people[1].subjects == ["数学", "科学"])
    #expect(people[0].since == Month(year: 2012, month: 9))
    #expect(first.draft.schools.map(\.weakness) == [0, 6, 8])
    #expect(first.draft.needs.map(\.posts) == [2, 1])
    let own = try load(WorkbookWriter.bytes(of: DistrictWorkbook().workbook(of: first.draft)))
    #expect(own.draft == first.draft)
  }
}
