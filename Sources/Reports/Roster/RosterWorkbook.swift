public import Districts
public import Postings
import Rules
public import Tables

/// `roster.xlsx`: summary, by school, by teacher, reciprocal ledger, rule margins, needs, publicity list.
public enum RosterWorkbook {
  /// The workbook of an audited plan. The same plan gives the same bytes.
  public static func workbook(_ document: PlanDocument, audited: AuditedPlan, language: Language) -> Workbook
  {
    let names = Names(facts: document.facts, language: language)
    return Workbook(
      [
        SummarySheet(document, audited, names).content,
        SchoolSheet(audited, names).content,
        TeacherSheet(audited, names).content,
        LedgerSheet(audited, names).content,
        MarginSheet(audited, names).content,
        NeedSheet(audited, names).content,
        PublicitySheet(audited, names).content,
      ], title: document.facts.policy.name)
  }
}

extension Names {
  /// Title line of a sheet: the policy's name and what the sheet shows.
  func sheetTitle(_ what: String) -> String {
    let span = year(facts.horizon.first, years: facts.horizon.years)
    return "\(facts.policy.name)　\(what)（\(span)）"
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
}
