import Tables
import Testing

struct WorkbookReaderTests {
  /// The table `COMMON` of the script.
  static let common: [[Cell]] = [
    ["教师编号", "姓名", "出生年月", "到校日期", "薄弱程度", "纬度", "备注"].map { .text($0) },
    [
      .text("T001"), .text("王小明"), .text("1985-03"), .date(year: 2019, month: 9, day: 1), .number("3"),
      .number("25.4123"), .text("=1+1 不是公式"),
    ],
    [
      .text("00042"), .text("欧阳 春"), .text("1990-11"), .date(year: 2021, month: 2, day: 28), .number("0"),
      .number("-0.5"), .text("第一行\n第二行"),
    ],
    [
      .text("T003"), .text("买买提·艾力"), .text("1978-07"), .date(year: 2000, month: 2, day: 29), .number("10"),
      .number("26"), .text("<&>\"' 与 𠮷"),
    ],
  ]

  @Test func openpyxlAndLibreOfficeLoadAlike() throws {
    for name in ["openpyxl", "libreoffice"] {
      let sheets = try WorkbookFixture.sheets(name)
      #expect(sheets.count == 1, "\(name)")
      #expect(sheets[0].name == "教师")
      #expect(sheets[0].file == "\(name).xlsx")
      #expect(sheets[0].rows.map(\.number) == [1, 2, 3, 4])
      #expect(sheets[0].rows.map(\.cells) == Self.common, "\(name)")
    }
  }

  @Test func valuesAreWhatTheirFormatsShow() throws {
    let day = Cell.date(year: 2023, month: 3, day: 15)
    let expected: [(String, Cell)] = [
      ("整数", .number("42")), ("长整数", .fault(.digitsLost("1.101051990030712e+17"))), ("小数", .number("0.3")),
      ("真", .flag(true)), ("假", .flag(false)), ("错误", .fault(.errorValue("#N/A"))),
      ("公式", .fault(.formulaWithoutValue(formula: "SUM(1,2)"))), ("日期", day), ("内置日期", day), ("中文日期", day),
      ("日期时间", day), ("时间", .number("0.5")), ("时长", .number("1.5")), ("编号", .number("00017")),
      ("百分比", .number("0.25")), ("金额", .number("1234.5")), ("颜色", .number("7")), ("空文本", .blank),
    ]
    let values = try WorkbookFixture.values("values")
    for (name, cell) in expected { #expect(values[name] == cell, "\(name)") }
    // LibreOffice has calculated the formula when it saved, and writes the long number in its own way.
    let calculated = try WorkbookFixture.values("calculated")
    #expect(calculated["公式"] == .number("3"))
    for (name, cell) in expected where !["公式", "长整数"].contains(name) {
      #expect(calculated[name] == cell, "\(name)")
    }
  }

  @Test func sheetsAndRowsThatAreHiddenAreMarked() throws {
    let sheets = try WorkbookFixture.sheets("bureau")
    #expect(sheets.map(\.name) == ["教师", "旧数据", "参数", "空表"])
    #expect(sheets.map(\.isHidden) == [false, true, true, false])
    #expect(sheets[3].rows.isEmpty)
    #expect(sheets[0].rows.filter(\.isHidden).map(\.number) == [10])
    #expect(sheets[0].layouts.contains { $0.columns.contains(6) && $0.isHidden })
    #expect(sheets[0].layouts.contains { $0.columns.contains(2) && $0.width == 20 })
  }

  @Test func rowsKeepTheirNumbersAndTitlesTheirRanges() throws {
    let sheet = try WorkbookFixture.sheets("bureau")[0]
    #expect(sheet.rows.map(\.number) == [2, 3, 5, 6, 8, 9, 10, 12, 13])
    #expect(sheet.merged.count == 3)
    #expect(sheet.merged.contains(CellRange(rows: 2...2, columns: 1...6)))
    #expect(sheet.rows[2][0] == .blank)
    #expect(sheet.rows[2][1] == .text("教师编号"))
    #expect(sheet.rows[2][3] == .text("出生\n年月"))
    #expect(sheet.rows[5][1] == .number("00042"))
    #expect(sheet.rows[5][5] == .date(year: 2019, month: 9, day: 1))
    #expect(sheet.rows[4][3] == .date(year: 1985, month: 3, day: 1))
    #expect(sheet.place(row: 9, column: 5) == "教师!F9")
  }

  @Test func daysCountFrom1904WhereTheWorkbookSaysSo() throws {
    let rows = try WorkbookFixture.sheets("mac1904")[0].rows
    #expect(
      rows.map { $0[0] } == [
        .date(year: 1904, month: 1, day: 1), .date(year: 1904, month: 1, day: 2),
        .date(year: 2023, month: 3, day: 15),
      ])
  }

  @Test func formsThatOnlyExcelWritesAreRead() throws {
    let rows = try WorkbookFixture.sheets("by-hand")[0].rows
    #expect(rows.map(\.number) == [1, 3, 4, 5, 1_048_576])
    #expect(rows[0].cells == [.text("教師"), .text("王 小明"), .text("上行\n下行_x000D_")])
    #expect(
      rows[1].cells == [
        .blank, .number("100000"), .fault(.digitsLost("1.1010519900307099E+17")), .number("25.4123"),
        .number("0.0000001"), .number("-3"), .number("110105199003071234"),
      ])
    #expect(
      rows[2].cells == [
        .text("ab"), .number("2"), .fault(.formulaWithoutValue(formula: "")), .blank,
        .fault(.errorValue("#DIV/0!")),
      ])
    #expect(
      rows[3].cells == [
        .text("直接"), .text("分段"), .date(year: 2027, month: 9, day: 1), .fault(.unreadable("99")),
        .fault(.unreadable("nan")),
      ])
  }
}
