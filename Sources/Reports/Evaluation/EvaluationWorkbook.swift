import Districts
import Evaluation
import Rules
public import Tables

/// `evaluation.xlsx`: summary, what is late, gaps per person, computed tables, and a sheet for each school.
public enum EvaluationWorkbook {
  /// The workbook of an evaluation. The same records give the same bytes.
  public static func workbook(_ report: EvaluationReport) -> Workbook {
    let sections = EvaluationSections(report)
    let names = report.names
    var sheets = [summary(report, sections)]
    for table in [sections.late, sections.gaps] where !table.rows.isEmpty {
      sheets.append(sheet(table, names))
    }
    sheets += (sections.computed() + sections.lists).map { sheet($0, names) }
    sheets += sections.schools.map { school(report, sections, $0) }
    for number in sheets.indices { sheets[number].page.header = [.text(report.facts.policy.name)] }
    return Workbook(sheets, title: report.facts.policy.name)
  }

  private static func sheet(_ table: ReportTable, _ names: EvaluationNames) -> WorksheetContent {
    var table = table
    table.title = names.title(table.title)
    return table.worksheet
  }

  private static func summary(
    _ report: EvaluationReport, _ sections: EvaluationSections
  ) -> WorksheetContent {
    let names = report.names
    let tables = [sections.summary, sections.broken, sections.open].filter { !$0.rows.isEmpty }
    var sheet = ReportTable.worksheet(
      name: names.text("汇总", "Summary"), title: names.title(names.text("考核与核查汇总", "checks")),
      subtitle: [report.verdict, report.asOf], tables: tables)
    sheet.columns = [18, 22, 50, 22, 16, 24, 10].map { WrittenColumn(width: $0) }
    return sheet
  }

  private static func school(
    _ report: EvaluationReport, _ sections: EvaluationSections, _ id: String
  ) -> WorksheetContent {
    let names = report.names
    let tables = sections.tables(of: id)
    var sheet = ReportTable.worksheet(
      name: names.school(id), title: names.title(names.text("——\(names.school(id))", names.school(id))),
      subtitle: [sections.verdict(of: id), report.asOf], tables: tables)
    // Where there is nothing to say in sentences, columns are as wide as their content.
    if tables.first?.columns.contains(where: { $0.width != nil }) == true {
      let widest = tables.map(\.columns.count).max() ?? 1
      let widths: [Double] = [14, 18, 46, 18, 26]
      sheet.columns = (0..<widest).map { WrittenColumn(width: $0 < widths.count ? widths[$0] : 12) }
    }
    return sheet
  }
}
