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
  public var workbook: Workbook {
    let summary = ReportTable.worksheet(
      name: names.text("差异汇总", "Summary"), title: title, subtitle: [words.direction, words.summary],
      tables: [criteria, margins, broken])
    var sheets = [summary, people.worksheet, schools.worksheet]
    sheets[0].columns = [60, 16, 16, 16].map { WrittenColumn(width: $0) }
    for number in sheets.indices { sheets[number].page.header = [.text(names.facts.policy.name)] }
    return Workbook(sheets, title: title)
  }

  /// `difference.html`: one page that opens offline. It names people in full: it is for the bureau.
  public var page: String {
    let language: HTML = names.language == .chinese ? "zh-CN" : "en"
    let sections = [people, schools, criteria, margins, broken].map { table -> HTML in
      let notes = table.remarks.map { remark -> HTML in "<p class=\"remark\">\(remark)</p>\n" }
      return "<h2>\(table.title)</h2>\n\(table.htmlTable)\(notes)"
    }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTML(trusted: ReportStyle.css))
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p class="lead">\(words.direction)</p>
      <p class="lead">\(words.summary)</p>
      \(sections)</body>
      </html>

      """
    return page.source
  }

  private var title: String {
    names.facts.policy.name + names.text("：两份方案的差异", ": what differs between two plans")
  }

  private func column(_ zh: String, _ en: String, width: Double? = nil) -> ReportTable.Column {
    ReportTable.Column(names.text(zh, en), width: width)
  }

  /// A table with what the direction is under its title.
  private func table(
    _ name: String, _ title: String, _ columns: [ReportTable.Column], _ rows: [[WrittenCell]],
    none: String
  ) -> ReportTable {
    ReportTable(
      name: name, title: title, subtitle: [words.direction], columns: columns, rows: rows,
      remarks: rows.isEmpty ? [none] : [])
  }

  /// Who is new, gone, moved, longer, shorter.
  var people: ReportTable {
    table(
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
          .text(words.word(item.fate), CellStyle(role(item.fate), .centre)), .text(item.teacher),
          .text(words.name(item.teacher)), .text(names.subjectAndStanding(item.teacher).subject), .text(home),
          .text(words.posting(item.before)), .text(words.posting(item.after)),
        ]
      }, none: names.text("没有变动。", "Nobody changes."))
  }

  private func role(_ fate: PlanDifference.Fate) -> CellStyle.Role {
    switch fate {
    case .new: .good
    case .gone: .bad
    default: .warning
    }
  }

  /// How many each school sends and hosts, and who changes there.
  var schools: ReportTable {
    table(
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

  private var valueColumns: [ReportTable.Column] {
    [
      ReportTable.Column(titles.first, width: 16), ReportTable.Column(titles.second, width: 16),
      ReportTable.Column(names.text("差", "difference"), width: 16),
    ]
  }

  /// Every criterion, changed or not.
  var criteria: ReportTable {
    table(
      names.text("目标", "Criteria"), names.text("目标（越小越好）", "Criteria (lower is better)"),
      [column("目标", "criterion", width: 44)] + valueColumns,
      difference.criteria.map { row in
        let title = names.criterion(row.id).map { names($0.title) } ?? row.id
        let role: CellStyle.Role = row.difference < 0 ? .good : row.difference > 0 ? .bad : .body
        return [
          .text(title), .integer(row.before), .integer(row.after),
          .integer(row.difference, CellStyle(role, .trailing)),
        ]
      }, none: names.text("没有共同的目标。", "The plans share no criterion."))
  }

  /// The least margin of each rule that changes.
  var margins: ReportTable {
    let changed = difference.margins.filter { $0.before != $0.after }
    func cell(_ number: Int?) -> WrittenCell {
      number.map { .integer($0) } ?? .text("—", CellStyle(.body, .trailing))
    }
    return table(
      names.text("规则余量", "Margins"),
      names.text("规则的最小余量（只列有变化的）", "Least margins (those that change)"),
      [column("规则", "rule", width: 44)] + valueColumns,
      changed.map { row in
        [.text(names.rule(row.rule)), cell(row.before), cell(row.after), cell(row.difference)]
      }, none: names.text("各项规则的最小余量都不变。", "No least margin changes."))
  }

  /// What one plan breaks and the other does not.
  var broken: ReportTable {
    let yes = WrittenCell.text(names.text("违反", "broken"), CellStyle(.bad, .centre))
    let no = WrittenCell.text(names.text("满足", "kept"), CellStyle(.good, .centre))
    let rows = difference.newlyBroken.map { ($0, no, yes) } + difference.mended.map { ($0, yes, no) }
    return table(
      names.text("违规", "Violations"),
      names.text("只有一份方案违反的要求", "What only one of the plans breaks"),
      [
        column("要求", "requirement", width: 44), ReportTable.Column(titles.first, width: 16),
        ReportTable.Column(titles.second, width: 16),
      ],
      rows.map { instance, first, second in [.text(words.instance(instance)), first, second] },
      none: names.text("没有：两份方案违反的要求相同，或都不违反。", "None: both break the same, or nothing."))
  }
}
