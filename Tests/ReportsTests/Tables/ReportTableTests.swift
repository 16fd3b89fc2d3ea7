import Tables
import Testing

@testable import Reports

/// A table says the same as worksheet, CSV and HTML.
struct ReportTableTests {
  private let table = ReportTable(
    name: "表", title: "标题<1>", subtitle: ["副题"], columns: [.init("甲", width: 9), .init("乙")],
    rows: [
      [.text("=1+1"), .integer(3)], [.text("<b>", .wrapped), .share(1, of: 8)],
      [.blank, .share(1, of: 16, CellStyle(.warning, .trailing))], [.share(0, of: 0), .text("")],
    ], remarks: ["注"])

  @Test func asCSV() {
    #expect(
      table.csvRows == [["甲", "乙"], ["=1+1", "3"], ["<b>", "12.5%"], ["", "6.3%"], ["—", ""], [], ["注"]])
  }

  @Test func asHTML() {
    #expect(
      table.htmlPage.source == """
        <h1>标题&lt;1&gt;</h1>
        <p class="subtitle">副题</p>
        <div class="scroll"><table>
        <thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead>
        <tbody>
        <tr><td>=1+1</td><td class="number">3</td></tr>
        <tr><td class="wide">&lt;b&gt;</td><td class="number">12.5%</td></tr>
        <tr><td></td><td class="number warning">6.3%</td></tr>
        <tr><td class="centre">—</td><td></td></tr>
        </tbody></table></div>
        <p class="remark">注</p>

        """)
  }

  @Test func asWorksheet() {
    let sheet = table.worksheet
    #expect(sheet.frozenRows == 3 && sheet.page.repeatedRows == 3...3 && sheet.columns[0].width == 9)
    #expect(sheet.rows[3].cells[0] == .text("=1+1"))
    let stacked = ReportTable.worksheet(name: "汇总", title: "总", subtitle: [], tables: [table, table])
    #expect(stacked.rows.count == 1 + 2 * (2 + 1 + 4 + 1))
  }

  @Test func coordinatesAreRoundedToTenths() {
    let cases: [(Double, String)] = [
      (1, "1"), (1.04, "1"), (1.06, "1.1"), (-0.05, "-0.1"), (-0.04, "0"), (12.25, "12.3"), (-3.4, "-3.4"),
    ]
    for (number, text) in cases { #expect(("\(number)" as HTML).source == text, "\(number)") }
  }

  @Test func onlyTextIsEscaped() {
    let text = "a&\"'<>\u{1}\nb"
    let piece: HTML = "<i>\(text)</i>"
    #expect(piece.source == "<i>a&amp;&quot;&#39;&lt;&gt;\nb</i>")
    #expect(("<p>\(piece)</p>" as HTML).source == "<p><i>a&amp;&quot;&#39;&lt;&gt;\nb</i></p>")
  }
}
