import Tables

extension ReportTable {
  /// The table alone, in a frame that scrolls sideways on narrow screens.
  var htmlTable: HTML {
    let head = columns.map { column -> HTML in "<th scope=\"col\">\(column.title)</th>" }
    let body = rows.map { row -> HTML in "<tr>\(row.map(Self.cell))</tr>\n" }
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

  private static func cell(_ cell: WrittenCell) -> HTML {
    var classes: [String] = []
    switch cell.style.alignment {
    case .leading: break
    case .centre: classes.append("centre")
    case .trailing: classes.append("number")
    }
    switch cell.style.role {
    case .good: classes.append("good")
    case .warning: classes.append("warning")
    case .bad: classes.append("bad")
    case .muted: classes.append("muted")
    case .strong, .header: classes.append("strong")
    default: break
    }
    switch cell.content {
    case .integer, .decimal, .share, .number:
      if cell.style.alignment == .leading { classes.append("number") }
    default: break
    }
    if cell.style.wraps { classes.append("wide") }
    let name: HTML = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(name)>\(cell.shown)</td>"
  }
}
