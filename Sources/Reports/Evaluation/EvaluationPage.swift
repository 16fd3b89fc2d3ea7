import Districts
import Evaluation

/// `evaluation.html`: one page that opens offline and prints on A4, each school on a sheet of its own.
///
/// It names people in full: it is for the bureau and the schools, not for the notice board.
public enum EvaluationPage {
  public static func html(_ report: EvaluationReport) -> String {
    let names = report.names
    let title = names.title(names.text("考核与核查", "checks"))
    let sections = sections(report)
    let contents = sections.enumerated().map { number, section -> HTML in
      "<a href=\"#s\(number + 1)\">\(section.title)</a>"
    }
    let body = sections.enumerated().map { number, section -> HTML in
      let kind: HTML = section.isSchool ? " class=\"sheet\"" : ""
      return "<h2 id=\"s\(number + 1)\"\(kind)>\(section.title)</h2>\n\(section.body)"
    }
    let language: HTML = names.language == .chinese ? "zh-CN" : "en"
    let footer = names.text(
      "本页含教师姓名，供内部使用。数据指纹：\(report.inputSHA256.prefix(16))。",
      "This page names people and is for the bureau. Fingerprint of the input: \(report.inputSHA256.prefix(16))."
    )
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTML(trusted: ReportStyle.css))
      @media print { .sheet { break-before: page; } }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p class="lead">\(report.verdict)</p>
      <p class="lead">\(report.asOf)</p>
      <nav>\(contents)</nav>
      \(tiles(report))\(body)<footer>\(footer)</footer>
      </body>
      </html>

      """
    return page.source
  }

  private struct Section {
    let title: String
    let body: HTML
    var isSchool = false
  }

  private static func sections(_ report: EvaluationReport) -> [Section] {
    let sections = EvaluationSections(report)
    let tables =
      [sections.summary, sections.broken, sections.late, sections.open, sections.gaps] + sections.computed()
      + sections.lists
    let general = tables.filter { !$0.rows.isEmpty }.map {
      Section(title: $0.title, body: body($0, report.names))
    }
    let schools = sections.schools.map { id in
      let tables = sections.tables(of: id).map { table -> HTML in
        "<h3>\(table.title)</h3>\n\(body(table, report.names))"
      }
      return Section(
        title: report.names.school(id), body: "<p>\(sections.verdict(of: id))</p>\n\(tables)", isSchool: true)
    }
    return general + schools
  }

  /// How many rows of a table a page shows: browsers and printers are slow with more, and the workbook has all.
  private static let rows = 500

  private static func body(_ table: ReportTable, _ names: EvaluationNames) -> HTML {
    var shown = table
    if table.rows.count > rows {
      shown.rows = Array(table.rows.prefix(rows))
      shown.remarks.append(
        names.text(
          "共\(table.rows.count)行，这里列前\(rows)行，其余见工作簿。",
          "The first \(rows) of \(table.rows.count) rows; the workbook has all."))
    }
    let remarks = shown.remarks.map { remark -> HTML in "<p class=\"remark\">\(remark)</p>\n" }
    return "\(shown.htmlTable)\(remarks)"
  }

  private static func tiles(_ report: EvaluationReport) -> HTML {
    let names = report.names
    let evaluated = report.evaluated
    let tiles: [(Int, String)] = [
      (evaluated.findings.count, names.text("核查项", "checked")),
      (evaluated.violations.count, names.text("违规", "violations")),
      (evaluated.breaches.count, names.text("原则性要求未满足", "should-rules missed")),
      (evaluated.late.count, names.text("逾期", "late")),
      (evaluated.gaps.count, names.text("个人欠交", "gaps")), (evaluated.open.count, names.text("待办", "open")),
    ]
    let boxes = tiles.map { number, title -> HTML in "<div><b>\(number)</b><span>\(title)</span></div>" }
    return "<div class=\"tiles\">\(boxes)</div>\n"
  }
}
