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
    let language: HTML = text.names.language == .chinese ? "zh-CN" : "en"
    let all = own + [tables.criteria, tables.margins, tables.broken]
    let sections = all.map { table -> HTML in
      let notes = table.remarks.map { remark -> HTML in "<p class=\"remark\">\(remark)</p>\n" }
      return "<h2>\(table.title)</h2>\n\(table.htmlTable)\(notes)"
    }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTML(trusted: ReportStyle.css))
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p class="lead">\(text.direction)</p>
      <p class="lead">\(summary)</p>
      \(sections)</body>
      </html>

      """
    return page.source
  }
}
