import Tables

extension ReportTable {
  /// The table alone, in a frame that scrolls sideways on narrow screens.
  var htmlTable: HTML {
    let head = columns.map { column -> HTML in "<th scope=\"col\">\(column.title)</th>" }
    var body: HTML = ""
    for row in rows {
      body += "<tr>"
      for cell in row { Self.add(cell, to: &body) }
      body += "</tr>\n"
    }
    return
      "<div class=\"scroll\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody></table></div>\n"
  }

  /// Title, lines, table and remarks.
  var htmlPage: HTML {
    let lines = subtitle.map { line -> HTML in "<p class=\"subtitle\">\(line)</p>\n" }
    return "<h1>\(title)</h1>\n\(lines)\(htmlWithRemarks)"
  }

  /// The table, and its remarks below.
  var htmlWithRemarks: HTML {
    let notes = remarks.map { line -> HTML in "<p class=\"remark\">\(line)</p>\n" }
    return "\(htmlTable)\(notes)"
  }

  /// Adds a cell to a row: thousands of them make a page, so nothing is made but the text itself.
  private static func add(_ cell: WrittenCell, to row: inout HTML) {
    row += "<td"
    var count = 0
    func add(_ name: HTML) {
      row += count == 0 ? " class=\"" : " "
      row += name
      count += 1
    }
    switch cell.style.alignment {
    case .leading: break
    case .centre: add("centre")
    case .trailing: add("number")
    }
    switch cell.style.role {
    case .good: add("good")
    case .warning: add("warning")
    case .bad: add("bad")
    case .muted: add("muted")
    case .strong, .header: add("strong")
    default: break
    }
    switch cell.content {
    case .integer, .decimal, .share, .number: if cell.style.alignment == .leading { add("number") }
    default: break
    }
    if cell.style.wraps { add("wide") }
    row += count == 0 ? ">" : "\">"
    row.add(cell.shown)
    row += "</td>"
  }
}
