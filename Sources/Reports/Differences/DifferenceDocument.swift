import Districts
public import Tables

/// What differs between two plans as workbook and page: tables of the room's own, then criteria, margins and violations.
public struct DifferenceDocument {
  let title: String
  /// One line with the counts.
  let summary: String
  let tables: AuditDifferenceTables
  /// What became of activities, schools, people; a sheet each.
  let own: [ReportTable]

  private var text: AuditDifferenceText { tables.text }

  /// `difference.xlsx`: a summary, then the sheets of the room.
  public var workbook: Workbook {
    let names = text.names
    let first = ReportTable.worksheet(
      name: names.text("差异汇总", "Summary"), title: title, subtitle: [text.direction, summary],
      tables: [tables.criteria, tables.margins, tables.broken])
    var sheets = [first] + own.map(\.worksheet)
    sheets[0].columns = [60, 16, 16, 16].map { WrittenColumn(width: $0) }
    for number in sheets.indices { sheets[number].page.header = [.text(names.policyName)] }
    return Workbook(sheets, title: title)
  }

  /// `difference.html`: one page that opens offline. It names people in full: it is for the bureau.
  public var page: String {
    let all = own + [tables.criteria, tables.margins, tables.broken]
    let sections = all.map { table -> HTML in "<h2>\(table.title)</h2>\n\(table.htmlWithRemarks)" }
    let body: HTML = """
      <h1>\(title)</h1>
      <p class="lead">\(text.direction)</p>
      <p class="lead">\(summary)</p>
      \(sections)
      """
    return HTMLPage(title: title, language: text.names.language, body: body).source
  }
}
