import Districts
import Postings
import RuleModels
import Rules
public import Tables

/// `roster.xlsx`: summary, by school, by teacher, reciprocal ledger, rule margins, needs, publicity list, and the
/// lists that the policy asks for.
public enum RosterWorkbook {
  /// The workbook of an audited plan. The same plan gives the same bytes.
  public static func workbook(_ report: PlanReport) -> Workbook {
    let (audited, names) = (report.audited, report.names)
    let counted = report.counted
    let tables =
      [
        SchoolTable(audited, names).table, TeacherTable(counted, names).table,
        LedgerTable(counted, names).table, MarginTable(counted, names).table, NeedTable(counted, names).table,
        PublicityList(audited, audited.plan.postings, names, code: counted.code).table,
      ] + audited.lists.map { PlanListTable($0, names).table }
    var sheets = [summary(report)] + tables.map(\.worksheet)
    for number in sheets.indices { sheets[number].page.header = [.text(report.facts.policy.name)] }
    return Workbook(sheets, title: report.facts.policy.name)
  }

  private static func summary(_ report: PlanReport) -> WorksheetContent {
    let names = report.names
    var sheet = ReportTable.worksheet(
      name: names.text("汇总", "Summary"), title: names.sheetTitle(names.text("教师交流方案汇总", "summary")),
      subtitle: [report.outcomeSentence, report.countSentence],
      tables: [
        report.indicators.table(withGroups: true), CriterionTable(report).table,
        SourceTable(report).table,
      ])
    sheet.columns = [21, 21, 12, 12, 12, names.language == .chinese ? 14 : 20, 16, 14, 30].map {
      WrittenColumn(width: $0)
    }
    sheet.page.avoidsShortLastPage = true
    return sheet
  }
}

extension Names {
  /// Title line of a sheet: whose plan it is, what the sheet shows, the span of years.
  func sheetTitle(_ what: String) -> String {
    let span = year(facts.horizon.first, years: facts.horizon.years)
    return text("\(occasion)\(what)（\(span)）", "\(occasion): \(what) (\(span))")
  }

  /// The policy's name for titles in front of what a list is: `荔波县小学教育集团` of `荔波县小学教育集团教师交流方案`, so that
  /// no title says 教师交流 twice.
  var occasion: String {
    var name = facts.policy.name
    for ending in ["方案", "实施", "工作", "轮岗", "交流", "校长教师", "教师"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name.isEmpty ? facts.district.name : name
  }

  /// `骨干、中层以上`, for a teacher by number.
  func standing(_ teacher: Int) -> String {
    switch (facts.isBackbone(teacher), facts.isCadre(teacher)) {
    case (true, true): text("骨干、中层以上", "backbone, cadre")
    case (true, false): text("骨干", "backbone")
    case (false, true): text("中层以上", "cadre")
    case (false, false): ""
    }
  }

  /// The main subject and standing of a teacher by id.
  func subjectAndStanding(_ id: String) -> (subject: String, standing: String) {
    guard let number = facts.district.teacherNumbers[id] else { return ("", "") }
    return (facts.district.teachers[number].mainSubject, standing(number))
  }

  /// Which way a posting goes, also where its file does not say.
  func kind(of posting: Posting) -> PostingKind? {
    if let kind = posting.kind { return kind }
    guard let from = facts.district.schoolNumbers[posting.from],
      let to = facts.district.schoolNumbers[posting.to]
    else { return nil }
    return facts.kind(from: from, to: to)
  }

  /// `2学年`.
  func term(_ years: Int) -> String { text("\(years)学年", years == 1 ? "1 year" : "\(years) years") }

  /// The first and last month of a posting: `2027年9月—2029年8月`.
  func months(_ posting: Posting) -> String {
    month(posting.start.september) + "—" + month(posting.end.september.advanced(byMonths: -1))
  }

  func month(_ month: Month) -> String { text("\(month.year)年\(month.month)月", month.description) }
}
