import Foundation
import Tables
import Testing

struct WorkbookWriterTests {
  /// The bytes of a workbook as written.
  private func bytes(_ workbook: Workbook) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("written.xlsx").path
    try WorkbookWriter.write(workbook, to: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["written.xlsx"])
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func sheets(_ workbook: Workbook) throws -> [Sheet] {
    try WorkbookReader().sheets(of: try bytes(workbook), named: "written.xlsx")
  }

  private var rich: Workbook {
    var sheet = WorksheetContent(
      name: "教师/名册", title: "荔波县教师名册", subtitle: "2026 学年", headers: ["编号", "姓名", "人数"],
      body: [
        [.text("T1"), .text("=HYPERLINK(\"http://a\")"), .integer(3)],
        [.text("T2", .bad), .blank, .integer(4)],
      ],
      remarks: ["注：由系统生成 & 供核对"])
    sheet.notes = [CellNote(CellReference(row: 4, column: 0), "请核对")]
    sheet.dropDowns = [
      DropDown(CellRange(rows: 4...20, columns: 1...1), .values(["语文", "数学"]), prompt: "选一门"),
      DropDown(CellRange(rows: 4...20, columns: 2...2), .values((1...200).map { "学校\($0)" }), isStrict: true),
      DropDown(
        CellRange(rows: 4...20, columns: 0...0),
        .cells(CellRange(rows: 1...9, columns: 0...0), sheet: "教师/名册"), complaint: "不在表中"),
    ]
    sheet.tabColour = 0x2F5597
    sheet.page.header = [.text("教育局 & 学校")]
    return Workbook([sheet, WorksheetContent(name: "空")], title: "名册", author: "教育局")
  }

  @Test func theCommonTableLoadsAsFromOtherPrograms() throws {
    let cells = WorkbookReaderTests.common.map { row in
      WrittenRow(
        row.map { cell in
          switch cell {
          case .number(let number): WrittenCell(.number(number))
          case .date(let year, let month, let day): WrittenCell(.date(year: year, month: month, day: day))
          case let other: .text(other.plainText)
          }
        })
    }
    let sheet = try sheets(Workbook([WorksheetContent(name: "教师", rows: cells)]))[0]
    #expect(sheet.name == "教师")
    #expect(sheet.rows.map(\.cells) == WorkbookReaderTests.common)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let first = try bytes(rich)
    #expect(try bytes(rich) == first)
    // No entry of the archive knows today: all dates in the local headers are 1 January 1980.
    for start in first.indices.dropLast(30) where first[start..<start + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
      #expect(first[start + 10..<start + 14].elementsEqual([0, 0, 0x21, 0]), "\(start)")
    }
  }

  @Test func everyContentComesBack() throws {
    let long = String(repeating: "长", count: 40_000)
    let contents: [(WrittenCell.Content, Cell)] = [
      (.text("=1+1"), .text("=1+1")), (.text("+86"), .text("+86")), (.text("-x"), .text("-x")),
      (.text("@SUM(A1)"), .text("@SUM(A1)")), (.text("{=A1}"), .text("{=A1}")),
      (.text("00042"), .text("00042")),
      (.text("http://a.b/c"), .text("http://a.b/c")), (.text("  两端 "), .text("  两端 ")), (.text(""), .blank),
      (.text("行\n行"), .text("行\n行")), (.text("坏\u{1}\u{0}\u{FFFF}字"), .text("坏字")),
      (.text("_x000D_"), .text("_x000D_")), (.text(long), .text(String(long.prefix(32_767)))),
      (.integer(-12), .number("-12")), (.integer(.max), .text("9223372036854775807")),
      (.decimal(25.4123, places: 2), .number("25.4123")), (.decimal(.nan, places: 1), .text("nan")),
      (.share(0.125, places: 1), .number("0.125")), (.number("00042"), .number("00042")),
      (.number("110105199003071234"), .text("110105199003071234")), (.number("-0.5"), .number("-0.5")),
      (.date(year: 2000, month: 2, day: 29), .date(year: 2000, month: 2, day: 29)),
      (.date(year: 1900, month: 1, day: 1), .date(year: 1900, month: 1, day: 1)),
      (.date(year: 1900, month: 3, day: 1), .date(year: 1900, month: 3, day: 1)),
      (.date(year: 1899, month: 12, day: 31), .text("1899-12-31")),
      (.date(year: 2023, month: 2, day: 29), .text("2023-02-29")),
      (.month(year: 2027, month: 9), .date(year: 2027, month: 9, day: 1)), (.flag(true), .flag(true)),
    ]
    let rows = contents.map { WrittenRow([.text("·"), WrittenCell($0.0)]) }
    let read = try sheets(Workbook([WorksheetContent(name: "值", rows: rows)]))[0]
    for (index, content) in contents.enumerated() {
      #expect(read.rows[index][1] == content.1, "\(String(describing: content.0).prefix(40))")
    }
  }

  @Test func everyDayOfTheCalendarComesBack() throws {
    // Every 17th day from 1900 to 2100 finds each month's ends.
    let days = stride(from: 0, to: 73_000, by: 17).compactMap { offset -> WrittenCell.Content? in
      let date = Date(timeIntervalSince1970: Double(offset - 25_566) * 86_400)
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = .gmt
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
      return .date(year: year, month: month, day: day)
    }
    #expect(days.count > 4_000)
    let read = try sheets(
      Workbook([WorksheetContent(name: "日", rows: days.map { WrittenRow([WrittenCell($0)]) })]))
    for (row, day) in zip(read[0].rows, days) {
      guard case .date(let year, let month, let day) = day else { continue }
      #expect(row[0] == .date(year: year, month: month, day: day))
    }
  }

  @Test func tabsHaveNamesThatExcelAllows() throws {
    let long = String(repeating: "第一教育集团", count: 8)
    let names = ["", "a/b", "A/B", "'x'", long, long, "History", "[1]:*?\\"]
    let read = try sheets(Workbook(names.map { WorksheetContent(name: $0) }))
    #expect(
      read.map { $0.name ?? "" } == [
        "Sheet", "a-b", "A-B (2)", "x", String(long.prefix(31)), String(long.prefix(27)) + " (2)", "History_",
        "-1-----",
      ])
  }

  @Test func mergedHiddenAndChosenThingsAreThere() throws {
    let read = try sheets(rich)
    #expect(read.map(\.name) == ["教师-名册", "空", "下拉选项"])
    #expect(read.map(\.isHidden) == [false, false, true])
    #expect(read[0].merged == [1, 2, 6].map { CellRange(rows: $0...$0, columns: 0...2) })
    #expect(read[2].rows.count == 200)
    var overlapping = WorksheetContent(name: "x", rows: [WrittenRow([.text("a"), .text("b")])])
    overlapping.merged = ["A1:B2", "B2:C3", "D1:D1", "C3:C4"].compactMap { CellRange($0) }
    overlapping.isHidden = true
    let only = try sheets(Workbook([overlapping]))[0]
    #expect(only.merged == ["A1:B2", "C3:C4"].compactMap { CellRange($0) })
    // A workbook must show one sheet.
    #expect(!only.isHidden)
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    #expect(throws: FileFault.self) { try WorkbookWriter.write(rich, to: "/nowhere/at/all.xlsx") }
  }

  @Test func aMarkedCopyKeepsWhatWasRead() throws {
    let original = try WorkbookFixture.sheets("bureau")
    let marks = [
      CellMark(sheet: "教师", row: 9, column: 4, message: "没有代码为 S02 的学校"),
      CellMark(sheet: "教师", row: 9, column: 4, message: "第二条"),
      CellMark(sheet: "教师", row: 10, column: nil, message: "整行"),
      CellMark(sheet: "教师", row: 2, column: 4, message: "标题", isError: false),
      CellMark(sheet: "教师", row: 40, column: 8, message: "表外"),
      CellMark(sheet: "旧数据", row: nil, column: nil, message: "整表"),
      CellMark(sheet: "无", row: 1, column: 0, message: "x"),
    ]
    let copy = Workbook.markedCopy(of: original, marks: marks)
    #expect(
      copy.sheets[0].notes.map(\.cell.description) == ["B2", "E9", "B10", "I40"])
    #expect(copy.sheets[0].notes[1].text == "没有代码为 S02 的学校\n第二条")
    #expect(copy.sheets[0].rows[8].cells[4].style == .bad)
    #expect(copy.sheets[0].rows[1].cells[1].style == .warning)
    #expect(copy.sheets[0].rows[7].cells[4].style == .plain)
    let read = try sheets(copy)
    #expect(read.map(\.name) == original.map(\.name))
    for (sheet, before) in zip(read, original) {
      #expect(sheet.rows.map(\.number) == before.rows.map(\.number))
      #expect(sheet.rows.map(\.cells) == before.rows.map(\.cells))
      #expect(sheet.merged == before.merged)
    }
    // What is marked must be seen.
    #expect(read.map(\.isHidden) == [false, false, true, false])
    #expect(read[0].rows.filter(\.isHidden).isEmpty)
    #expect(read[0].layouts.contains { $0.columns.contains(6) && $0.isHidden })
  }
}
