public import Districts
public import Scenarios
public import Tables

/// `comparison.xlsx`: all scenarios side by side, and a sheet of the people who change in each.
public enum ComparisonWorkbook {
  public static func workbook(_ outcomes: [ScenarioOutcome], language: Language) -> Workbook {
    let text = ComparisonText(outcomes, language: language)
    var summary = WorksheetContent(name: text.text("情景对比", "comparison"))
    summary.rows = [
      WrittenRow([.text(text.direction, .remark)]),
      WrittenRow(text.header.map { .text($0, .header) }),
    ]
    summary.rows += text.rows.map { row in
      WrittenRow(row.enumerated().map { .text($1, $0 < 2 ? .body : .number) })
    }
    summary.frozenRows = 2
    var people = WorksheetContent(name: text.text("人员变动", "people"))
    let header = [
      text.text("情景", "scenario"), text.text("变动", "change"), text.text("教师", "teacher"),
      text.text("基准", "base"), text.text("本情景", "this"),
    ]
    people.rows = [WrittenRow(header.map { .text($0, .header) })]
    for outcome in outcomes {
      guard let difference = outcome.difference, let base = outcomes.first else { continue }
      let words = DifferenceText(
        difference, from: base.facts, to: outcome.facts, titles: ("", ""), language: language)
      for item in difference.changes {
        people.rows.append(
          WrittenRow(
            [
              text.name(outcome), words.word(item.fate), words.person(item.teacher),
              words.posting(item.before), words.posting(item.after),
            ].map { .text($0) }))
      }
    }
    people.frozenRows = 1
    return Workbook([summary, people], title: summary.name)
  }
}
