import Foundation
import Tables
import Testing

struct HeaderFinderTests {
  private static let names: Set<String> = [
    "教师编号", "姓名", "出生年月", "所在学校", "到校年月", "备注", "教师", "纬度", "经度", "id", "name", "birth", "school",
  ]

  private func found(_ sheet: Sheet) -> TableLayout? {
    HeaderFinder.layout(of: sheet) { text in
      Self.names.contains(text.filter { !$0.isWhitespace }.lowercased())
    }
  }

  /// A sheet from text: a line a row (blank lines are blank rows), cells separated by `|`.
  private func sheet(_ text: String, merged: [String] = []) -> Sheet {
    var rows: [SheetRow] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        let text = cell.trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? Cell.blank : Int(text) != nil ? .number(text) : .text(text)
      }
      if cells.contains(where: { !$0.isBlank }) { rows.append(SheetRow(number: index + 1, cells: cells)) }
    }
    var sheet = Sheet(file: "x.xlsx", name: "表", rows: rows)
    sheet.merged = merged.compactMap { CellRange($0) }
    return sheet
  }

  @Test func aBureausSheetIsFoundUnderTitlesAndAboveNotes() throws {
    let layout = try #require(found(try WorkbookFixture.sheets("bureau")[0]))
    #expect(layout.headerRows == 5...6)
    #expect(layout.headers.map(\.column) == [1, 2, 3, 4, 5, 6])
    #expect(layout.headers.map(\.name) == ["教师编号", "姓 名", "出生\n年月", "所在学校", "到校年月", "备注"])
    #expect(layout.headers.allSatisfy { $0.isKnown && $0.row == 5 })
    #expect(layout.body.map(\.number) == [8, 9, 10])
    #expect(layout.skipped.map(\.row.number) == [6, 12, 13])
    #expect(layout.skipped.map(\.reason) == [.header, .note, .note])
  }

  @Test func plainTablesKeepEveryRow() throws {
    for (text, body) in [
      ("教师编号|姓名\nT1|甲\nT2|乙", [2, 3]),
      // Rows that somebody has begun, and gaps, are rows.
      ("教师编号|姓名\nT1|甲\nT2|\n|丙", [2, 3, 4]),
      ("教师编号|姓名\n\nT1|甲\n\n\nT2|乙", [3, 6]),
      ("教师编号|姓名|所在学校\nT1||\nT2||\nT3||", [2, 3, 4]),
      // Words that only look like notes.
      ("教师编号|姓名\n注册1|甲\n示例小学|乙\n例外|丙\n说明文|丁", [2, 3, 4, 5]),
      ("id|other\n1|2", [2]),
      ("教师编号\nT1\nT2", [2, 3]),
      ("教师编号|姓名", []),
    ] as [(String, [Int])] {
      let layout = try #require(found(sheet(text)), "\(text)")
      #expect(layout.headerRows == 1...1, "\(text)")
      #expect(layout.body.map(\.number) == body, "\(text)")
      #expect(layout.skipped.isEmpty, "\(text)")
    }
  }

  @Test func titlesAreNoHeaders() throws {
    for (text, merged) in [
      ("教师\n\n||教师编号|姓名|备注\n||T1|甲|", ["A1:E1"]), ("教师花名册|||\n填表人：王|日期：9月\n|教师编号|姓名\n|T1|甲", []),
    ] {
      let layout = try #require(found(sheet(text, merged: merged)))
      #expect(layout.headerRows == 3...3)
      #expect(layout.body.map(\.number) == [4])
      #expect(layout.skipped.isEmpty)
    }
  }

  @Test func headersOfTwoLinesAreJoined() throws {
    // Chinese over English, and the other way round.
    for text in ["教师编号|姓名\nid|name\nT1|甲", "id|name\n教师编号|姓名\nT1|甲"] {
      let layout = try #require(found(sheet(text)))
      #expect(layout.headerRows == 1...2)
      #expect(layout.headers.map(\.row) == [1, 1])
      #expect(layout.body.map(\.number) == [3])
    }
    // A heading over two columns; the others are merged over both rows.
    let heading = try #require(
      found(sheet("教师编号|姓名|住址||电话\n||纬度|经度|\nT1|甲|25|107|1", merged: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"])))
    #expect(heading.headerRows == 1...2)
    #expect(heading.headers.map(\.name) == ["教师编号", "姓名", "纬度", "经度", "电话"])
    #expect(heading.headers.map(\.isKnown) == [true, true, true, true, false])
    #expect(heading.body.map(\.number) == [3])
    // The lower row has more names.
    let lower = try #require(found(sheet("教师编号|基本情况||\n|姓名|出生年月|备注\nT1|甲|1985-03|")))
    #expect(lower.headerRows == 1...2)
    #expect(lower.headers.map(\.name) == ["教师编号", "姓名", "出生年月", "备注"])
    // Remarks in the names and below them.
    let remarks = try #require(found(sheet("*教师编号（必填）|姓名 [必填]|年龄（岁）\n必填|如：王小明|（岁）\nT1|甲|3")))
    #expect(remarks.headers.map(\.name) == ["教师编号", "姓名", "年龄（岁）"])
    #expect(remarks.headerRows == 1...2)
  }

  @Test func whatStandsBetweenAndBelowIsSkippedAndListed() throws {
    let text = """
      教师编号|姓名|所在学校
      示例|张三|S01
      第一集团||
      T1|甲|S01
      小计|1|
      教师编号|姓名|所在学校
      T2|乙|S02
      T3||
      合计|3|

      注：以上为在编教师|
      |2．不含借调人员|
      填表人：赵|审核人：钱|
      """
    let layout = try #require(found(sheet(text, merged: ["A3:C3"])))
    #expect(layout.body.map(\.number) == [4, 7, 8])
    #expect(layout.skipped.map(\.row.number) == [2, 3, 5, 6, 9, 11, 12, 13])
    #expect(
      layout.skipped.map(\.reason) == [
        .example, .heading, .total, .repeatedHeader, .total, .note, .note, .note,
      ])
  }

  @Test func sheetsWithoutSuchATableHaveNoLayout() {
    for text in ["", "教师花名册", "第一列|第二列\n1|2", "1|2\n3|4"] { #expect(found(sheet(text)) == nil, "\(text)") }
  }
}
