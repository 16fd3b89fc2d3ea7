public import Districts
import Rules
import Tables
public import Visits

extension DifferenceDocument {
  /// What differs between two calendars.
  ///
  /// - Parameters:
  ///   - facts: the case of the second calendar.
  ///   - titles: what the calendars are called.
  public init(
    _ difference: VisitDifference, of facts: VisitCase, titles: (first: String, second: String),
    language: Language
  ) {
    let names = CalendarNames(facts: facts, language: language)
    let words = VisitDifferenceText(difference, of: facts, titles: titles, language: language)
    let tables = VisitDifferenceTables(
      difference: difference, names: names, words: words,
      audits: AuditDifferenceTables(text: words.audits))
    self.init(
      title: facts.policy.name + names.text("：两份活动日历的差异", ": what differs between two calendars"),
      summary: words.summary, tables: tables.audits, own: tables.all)
  }
}

/// Activities, schools and duties that differ, as tables.
struct VisitDifferenceTables {
  let difference: VisitDifference
  let names: CalendarNames
  let words: VisitDifferenceText
  let audits: AuditDifferenceTables

  var all: [ReportTable] {
    [activities, schools] + (difference.duties.isEmpty ? [] : [duties])
      + (difference.programme.isEmpty ? [] : [programme])
  }

  private var titles: (first: String, second: String) { audits.text.titles }

  /// Which activities are new, gone, moved, relocated, remade.
  private var activities: ReportTable {
    audits.table(
      names.text("活动变动", "Activities"), names.text("变动的活动", "Activities that change"),
      [
        audits.column("变动", "change", width: 11), audits.column("活动", "activity", width: 36),
        ReportTable.Column(titles.first, width: 48), ReportTable.Column(titles.second, width: 48),
      ],
      difference.changes.compactMap { item in
        guard let visit = item.after ?? item.before else { return nil }
        return [
          audits.cell(item.fate, words.word(item.fate)), .text(names.what(visit)),
          .text(words.when(item.before, item.fate)), .text(words.when(item.after, item.fate)),
        ]
      }, none: names.text("没有变动。", "Nothing changes."))
  }

  private var schools: ReportTable {
    let sides = [("前", "first"), ("后", "second"), ("差", "diff.")]
    let counted = [("承办", "hosts"), ("受益", "receives"), ("派出", "sends")].flatMap { zh, en in
      sides.map { audits.column("\(zh)：\($0.0)", "\(en): \($0.1)", width: 11) }
    }
    return audits.table(
      names.text("各校次数", "Schools"),
      names.text("各校承办、受益和派出主讲的次数", "Activities that schools host, receive and send teachers to"),
      [audits.column("学校", "school", width: 26)] + counted,
      difference.schools.map { row in
        let pairs = [
          (row.before.hosts, row.after.hosts), (row.before.receives, row.after.receives),
          (row.before.sends, row.after.sends),
        ]
        return [.text(names.school(row.school))]
          + pairs.flatMap { [.integer($0), .integer($1), .integer($1 - $0, .number)] }
      }, none: names.text("各校次数都不变。", "No school's numbers change."))
  }

  private var duties: ReportTable {
    audits.table(
      names.text("分工", "Duties"), names.text("负责人有变动的任务", "Duties whose holders change"),
      [
        audits.column("任务", "duty", width: 30), ReportTable.Column(titles.first, width: 36),
        ReportTable.Column(titles.second, width: 36),
      ],
      difference.duties.map {
        [.text($0.name), .text(names.teachers($0.before)), .text(names.teachers($0.after))]
      }, none: "")
  }

  private var programme: ReportTable {
    audits.table(
      names.text("议程", "Programme"), names.text("有变动的议程", "Items that change"),
      [
        audits.column("议程", "item", width: 30), ReportTable.Column(titles.first, width: 44),
        ReportTable.Column(titles.second, width: 44),
      ],
      difference.programme.map { row in
        let title = (row.after ?? row.before).map { "\($0.id) \($0.title)" } ?? ""
        return [.text(title), .text(names.item(row.before)), .text(names.item(row.after))]
      }, none: "")
  }
}
