public import DistrictFiles
import Districts

/// A calendar of activities that somebody typed, or that `lungang visits plan` wrote.
public struct VisitPlanFile: Sendable {
  public let plan: VisitPlan
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  /// Reads `visits.csv`, a workbook or a plan's folder; programme and duties that it does not hold are those of the
  /// district. Whether the plan keeps the rules is the audit's business: only what cannot be understood is a problem.
  ///
  /// - Throws: every problem of the files at once.
  public init(_ path: String, for facts: VisitCase) throws(DistrictProblems) {
    let (parts, warnings) = try FurtherTables.alone(path, VisitForms.ofPlan, for: facts.district) {
      tables -> VisitPlan in
      let visits = tables.rows(VisitForms.visits, VisitRows.visit).map { $0.withGroup(in: facts.district) }
      let programme = tables.rows(VisitForms.programme, VisitRows.item)
      let duties = tables.rows(VisitForms.duties, VisitRows.duty)
      Self.judge(visits, facts, &tables)
      return VisitPlan(
        visits: visits, programme: tables.has(VisitForms.programme) ? programme : facts.tables.programme,
        duties: tables.has(VisitForms.duties) ? duties : facts.tables.duties)
    }
    plan = parts
    self.warnings = warnings
  }

  private static func judge(_ visits: [Visit], _ facts: VisitCase, _ tables: inout FurtherTables) {
    let groups = Set(facts.district.groups.map(\.name))
    for (row, visit) in visits.enumerated() {
      if facts.kindNumbers[visit.kind] == nil {
        tables.note(
          .error, VisitForms.visits, row: row, column: "kind", value: visit.kind,
          Text(
            zh: "“活动类型”表中没有“\(visit.kind)”。", en: "\"\(visit.kind)\" does not stand in kinds.csv."))
      }
      if let group = visit.group, !groups.contains(group) {
        tables.note(
          .error, VisitForms.visits, row: row, column: "group", value: group,
          Text(zh: "没有“\(group)”这个集团。", en: "There is no group \"\(group)\"."))
      }
      if let id = visit.researchGroup, facts.researchGroupNumbers[id] == nil {
        tables.note(
          .error, VisitForms.visits, row: row, column: "subject-group", value: id,
          Text(zh: "没有“\(id)”这个教研组。", en: "There is no research group \"\(id)\"."))
      }
    }
  }
}
