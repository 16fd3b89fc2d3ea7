public import Districts
public import Postings
import RuleModels
import Rules
public import Scenarios
public import Tables

/// What differs between two plans as tables, for `difference.xlsx` and `difference.html`.
///
/// Every table says by itself which plan is taken from which.
public struct DifferenceTables {
  private let difference: PlanDifference
  private let titles: (first: String, second: String)
  private let names: Names
  private let words: DifferenceText

  /// - Parameters:
  ///   - first: the case of the first plan, for names that only it has.
  ///   - titles: what the plans are called.
  public init(
    _ difference: PlanDifference, from first: PlanningCase, to second: PlanningCase,
    titles: (first: String, second: String), language: Language
  ) {
    self.difference = difference
    self.titles = titles
    names = Names(facts: second, language: language)
    words = DifferenceText(difference, from: first, to: second, titles: titles, language: language)
  }

  /// `difference.xlsx`: a summary, who changes, by school.
  public var workbook: Workbook { document.workbook }

  /// `difference.html`: one page that opens offline. It names people in full: it is for the bureau.
  public var page: String { document.page }

  /// Workbook and page.
  public var document: DifferenceDocument {
    DifferenceDocument(
      title: names.facts.policy.name + names.text("：两份方案的差异", ": what differs between two plans"),
      summary: words.summary, tables: audits, own: [people, schools])
  }

  /// Criteria, margins and violations.
  private var audits: AuditDifferenceTables { AuditDifferenceTables(text: words.audits) }

  private func column(_ zh: String, _ en: String, width: Double? = nil) -> ReportTable.Column {
    audits.column(zh, en, width: width)
  }

  /// Who is new, gone, moved, longer, shorter.
  var people: ReportTable {
    audits.table(
      names.text("人员变动", "People"), names.text("变动的人员", "Who changes"),
      [
        column("变动", "change", width: 9), column("编号", "id", width: 11),
        column("教师", "teacher", width: 12), column("学科", "subject", width: 9),
        column("派出学校", "home school", width: 22),
        ReportTable.Column(titles.first, width: 30), ReportTable.Column(titles.second, width: 30),
      ],
      difference.changes.map { item in
        let home = (item.after ?? item.before).map { words.school($0.from) } ?? ""
        return [
          audits.cell(item.fate, words.word(item.fate)), .text(item.teacher),
          .text(words.name(item.teacher)), .text(names.subjectAndStanding(item.teacher).subject), .text(home),
          .text(words.posting(item.before)), .text(words.posting(item.after)),
        ]
      }, none: names.text("没有变动。", "Nobody changes."))
  }

  /// How many each school sends and hosts, and who changes there.
  var schools: ReportTable {
    audits.table(
      names.text("各校人次", "Schools"), names.text("各校派出与接收的人次", "Postings by school"),
      [
        column("学校", "school", width: 24), column("派出：前", "sends: first", width: 10),
        column("派出：后", "sends: second", width: 10), column("派出：差", "sends: diff.", width: 10),
        column("接收：前", "hosts: first", width: 10), column("接收：后", "hosts: second", width: 10),
        column("接收：差", "hosts: diff.", width: 10), column("变动的人员", "who changes", width: 50),
      ],
      difference.schools.map { row in
        let concerned = difference.changes.filter { item in
          [item.before, item.after].compactMap { $0 }.contains {
            $0.from == row.school || $0.to == row.school
          }
        }
        let people = concerned.map { words.word($0.fate) + names.text("", " ") + words.name($0.teacher) }
        return [
          .text(words.school(row.school)), .integer(row.sendsBefore), .integer(row.sendsAfter),
          .integer(row.sendsAfter - row.sendsBefore, .number), .integer(row.hostsBefore),
          .integer(row.hostsAfter), .integer(row.hostsAfter - row.hostsBefore, .number),
          .text(people.joined(separator: names.text("；", "; "))),
        ]
      }, none: names.text("各校人次都不变。", "No school sends or hosts otherwise."))
  }
}
