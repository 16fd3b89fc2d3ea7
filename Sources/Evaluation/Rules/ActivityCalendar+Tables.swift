public import Districts
import Rules

extension ActivityCalendar {
  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    [BlankTable(EvaluationTables.duties)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let rows = duties(facts).sorted { $0.due < $1.due }.map { duty in
      EvaluationTable.Row(
        [
          .name(duty.name), .text(facts.name(of: duty.holder)),
          .name(duty.start?.description ?? ""), .name(duty.due.description),
          .text(Weekday.text((duty.start ?? duty.due).weekday)), .name(duty.done?.description ?? ""),
        ], schools: facts.schools(of: duty.holder))
    }
    guard !rows.isEmpty else { return [] }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "事项", en: "Duty"), Text(zh: "责任单位", en: "Who"), Text(zh: "开始日期", en: "From"),
          Text(zh: "截止日期", en: "Due"), Text(zh: "星期", en: "Weekday"), Text(zh: "完成日期", en: "Done"),
        ], rows: rows)
    ]
  }
}
