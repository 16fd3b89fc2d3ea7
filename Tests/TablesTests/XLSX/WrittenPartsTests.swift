import Foundation
import Testing

@testable import Tables

/// What the writer puts into the parts of the file that the reader does not look at.
struct WrittenPartsTests {
  /// All elements of a part, as `name key=value key=value`, and its text.
  private final class Collector: XMLHandler {
    let wanted: [StaticString]
    var elements: [String] = []

    init(_ wanted: [StaticString]) {
      self.wanted = wanted
      super.init()
      startCapture()
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
      for element in wanted where name == element {
        let keys: [StaticString] = [
          "topLeftCell", "state", "ref", "sqref", "type", "orientation", "paperSize", "fitToHeight",
          "fitToPage",
          "name", "rgb", "errorStyle",
        ]
        elements.append(
          ([element.description] + keys.compactMap { key in attributes[key].map { "\(key)=\($0)" } })
            .joined(separator: " "))
      }
    }
  }

  private func archive(_ workbook: Workbook) throws -> ZipArchive {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookWriter.write(workbook, to: path)
    return try ZipArchive(bytes: WholeFile.bytes(path), limits: WorkbookLimits())
  }

  private func collect(_ part: String, _ archive: ZipArchive, _ wanted: [StaticString]) throws -> Collector {
    let collector = Collector(wanted)
    try XMLStream.read(part, of: archive, limits: WorkbookLimits(), into: collector)
    return collector
  }

  @Test func printingViewingAndChoosingAreSetUp() throws {
    var sheet = WorksheetContent(
      name: "名册", title: "标题", headers: ["编号", "姓名"],
      body: [[.text("=1+1"), .text("+1")], [.text("@x"), .text("-1")]])
    sheet.notes = [CellNote(CellReference(row: 3, column: 1), "请核对 & 修改")]
    sheet.dropDowns = [
      DropDown(CellRange(rows: 3...9, columns: 0...0), .values(["语文", "数学"]), isStrict: true),
      DropDown(CellRange(rows: 3...9, columns: 1...1), .values((1...99).map { "学校\($0)" })),
      DropDown(
        CellRange(rows: 3...9, columns: 2...2), .cells(CellRange(rows: 2...9, columns: 0...0), sheet: "学/校")),
    ]
    sheet.tabColour = 0x2F5597
    sheet.page.header = [.text("A&B")]
    let archive = try archive(Workbook([sheet, WorksheetContent(name: "学/校")], title: "题", author: "人"))
    let collected = try collect(
      "xl/worksheets/sheet1.xml", archive,
      ["pane", "autoFilter", "pageSetup", "pageSetUpPr", "dataValidation", "tabColor", "f", "legacyDrawing"])
    #expect(
      collected.elements == [
        "tabColor rgb=FF2F5597", "pageSetUpPr fitToPage=1", "pane topLeftCell=A3 state=frozen",
        "autoFilter ref=A2:B4",
        "dataValidation sqref=A3:A9 type=list", "dataValidation sqref=B3:B9 type=list errorStyle=warning",
        "dataValidation sqref=C3:C9 type=list errorStyle=warning",
        "pageSetup orientation=landscape paperSize=9 fitToHeight=0", "legacyDrawing",
      ])
    for text in ["\"语文,数学\"", "'下拉选项'!$A$1:$A$99", "'学-校'!$A$2:$A$9", "&RA&&B", "&C&P / &N"] {
      #expect(collected.capturedText.contains(text), "\(text)")
    }
    let book = try collect("xl/workbook.xml", archive, ["definedName"])
    #expect(book.elements.contains("definedName name=_xlnm.Print_Titles"))
    #expect(book.capturedText.contains("$2:$2"))
    #expect(try collect("xl/comments1.xml", archive, []).capturedText.contains("请核对 & 修改"))
    #expect(try collect("docProps/core.xml", archive, []).capturedText.contains("2026-09-01T"))
  }

  /// Fitted to one page both ways, libxlsxwriter leaves the height out: it is 1 by default.
  @Test func aSheetALittleLongerThanAPageIsMadeSmaller() throws {
    for (rows, isAsked, isOne) in [(10, true, true), (30, true, true), (30, false, false), (60, true, false)]
    {
      var sheet = WorksheetContent(
        name: "表", title: "标题", headers: ["编号", "姓名"], body: (0..<rows).map { [.integer($0), .text("张三")] })
      sheet.page.avoidsShortLastPage = isAsked
      let collected = try collect(
        "xl/worksheets/sheet1.xml", archive(Workbook([sheet])), ["pageSetup", "pageSetUpPr"])
      let height = isOne ? "" : " fitToHeight=0"
      #expect(
        collected.elements == [
          "pageSetUpPr fitToPage=1", "pageSetup orientation=landscape paperSize=9" + height,
        ], "\(rows)")
    }
  }

  @Test func columnsAreAsWideAsTheirContent() {
    #expect(TextWidth.longestLine("ab\n荔波县\nc") > TextWidth.longestLine("abcde"))
    #expect(TextWidth.lines("荔波县朝阳小学", width: 8) == 3)
    var sheet = WorksheetContent(
      name: "x", title: String(repeating: "很长的标题", count: 20), headers: ["甲", "乙", "丙"],
      body: [[.text("荔波县朝阳小学"), .text(String(repeating: "长", count: 100), .wrapped), .integer(1)]])
    var widths = ColumnWidths(sheet)
    #expect(widths.widths[0] >= 14 && widths.widths[0] < 20)
    #expect(widths.widths[1] == 42)
    #expect(widths.widths[2] == 6)
    let height = widths.height(ofRow: 2, merged: MergedRanges(sheet.merged)) ?? 0
    #expect(height > 70)
    sheet.columns = [WrittenColumn(width: 30)]
    widths = ColumnWidths(sheet)
    #expect(widths.widths[0] == 30)
  }
}
