import Districts
import Evaluation

/// `evaluation.html`: one page that opens offline and prints on A4, each school on a sheet of its own.
///
/// It names people in full: it is for the bureau and the schools, not for the notice board.
public enum EvaluationPage {
  public static func html(_ report: EvaluationReport) -> String {
    let names = report.names
    let title = names.title(names.text("考核与核查", "checks"))
    let footer = names.text(
      "本页含教师姓名，供内部使用。数据指纹：\(report.inputSHA256.prefix(16))。",
      "This page names people and is for the bureau. Fingerprint of the input: \(report.inputSHA256.prefix(16))."
    )
    return SectionedPage(
      title: title, language: names.language, lead: [report.verdict, report.asOf], tiles: tiles(report),
      sections: sections(report), footer: footer,
      style: [ReportStyle.css, "@media print { .sheet { break-before: page; } }"]
    ).source
  }

  private static func sections(_ report: EvaluationReport) -> [SectionedPage.Section] {
    let sections = EvaluationSections(report)
    let tables =
      [sections.summary, sections.broken, sections.late, sections.open, sections.gaps] + sections.computed()
      + sections.lists
    let general = tables.filter { !$0.rows.isEmpty }.map {
      SectionedPage.Section(title: $0.title, body: body($0, report.names))
    }
    let schools = sections.schools.map { id in
      let tables = sections.tables(of: id).map { table -> HTML in
        "<h3>\(table.title)</h3>\n\(body(table, report.names))"
      }
      return SectionedPage.Section(
        title: report.names.school(id), body: "<p>\(sections.verdict(of: id))</p>\n\(tables)", isSheet: true)
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
    return shown.htmlWithRemarks
  }

  private static func tiles(_ report: EvaluationReport) -> [(number: Int, title: String)] {
    let names = report.names
    let evaluated = report.evaluated
    return [
      (evaluated.findings.count, names.text("核查项", "checked")),
      (evaluated.violations.count, names.text("违规", "violations")),
      (evaluated.breaches.count, names.text("原则性要求未满足", "should-rules missed")),
      (evaluated.late.count, names.text("逾期", "late")),
      (evaluated.gaps.count, names.text("个人欠交", "gaps")), (evaluated.open.count, names.text("待办", "open")),
    ]
  }
}
