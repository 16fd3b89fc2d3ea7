import Districts

/// `report.html`: one page that opens offline, prints on A4, in light and dark.
enum ReportPage {
  static func html(_ report: PlanReport) -> String {
    let names = report.names
    let tables = [
      IndicatorTable(report.audited, names).table(withGroups: true), CriterionTable(report).table,
      TeacherTable(report.audited, names).table,
    ]
    return DocumentPage.html(
      title: names.sheetTitle(names.text("报告", "report")), pages: tables.map(\.htmlPage),
      isLandscape: true, language: names.language == .chinese ? "zh-CN" : "en")
  }
}
