import Districts
import Evaluation
import Postings
import Rules
import Tables

/// The tables of an evaluation's reports; workbook, page and CSV say the same.
struct EvaluationSections {
  private let report: EvaluationReport
  private var names: EvaluationNames { report.names }

  init(_ report: EvaluationReport) { self.report = report }

  /// One line a rule: how many instances, how many of them broken.
  var summary: ReportTable {
    let rules = report.facts.rules
    let rows = rules.map { rule -> [WrittenCell] in
      let own = report.evaluated.findings.filter {
        $0.instance.entry == rule.entry.index && $0.instance.rule == rule.id
      }
      func count(_ verdict: Judgement.Verdict) -> Int { own.count { $0.judgement.verdict == verdict } }
      let broken = count(.broken)
      let role: CellStyle.Role = broken == 0 ? .good : rule.entry.firmness == .should ? .warning : .bad
      return [
        .text(names(type(of: rule).card.title), .wrapped), .text(rule.entry.clause ?? "", .wrapped),
        .text(
          rule.entry.firmness == .should ? names.text("应当", "should") : names.text("必须", "must"), .centred),
        .integer(own.count), .integer(count(.kept)), .integer(broken, CellStyle(role, .trailing)),
        .integer(count(.open)),
      ]
    }
    return ReportTable(
      name: names.text("汇总", "Summary"), title: names.text("各项规则", "By rule"),
      columns: [
        .init(names.text("规则", "Rule"), width: 18), .init(names.text("条款", "Clause"), width: 30),
        .init(names.text("刚性", "Firmness"), width: 10), .init(names.text("核查项", "Checked"), width: 10),
        .init(names.text("符合", "Kept"), width: 9), .init(names.text("不符合", "Broken"), width: 9),
        .init(names.text("待办", "Open"), width: 9),
      ], rows: rows)
  }

  /// Findings with their sentences.
  ///
  /// - Parameter namesSchools: whether the schools concerned have a column; not so on a school's own sheet.
  func findings(
    _ findings: [EvaluationFinding], title: String, namesSchools: Bool = true
  ) -> ReportTable {
    var table = ReportTable(
      name: title, title: title,
      columns: [
        .init(names.text("结论", "Verdict"), width: 9), .init(names.text("规则", "Rule"), width: 16),
        .init(names.text("说明", "What was found"), width: 60),
        .init(names.text("涉及学校", "Schools"), width: 24), .init(names.text("涉及人员", "People"), width: 18),
        .init(names.text("条款", "Clause"), width: 26),
      ], rows: findings.map(row))
    if !namesSchools {
      table.columns.remove(at: 3)
      for number in table.rows.indices { table.rows[number].remove(at: 3) }
    }
    return table
  }

  private func row(_ finding: EvaluationFinding) -> [WrittenCell] {
    let style: CellStyle =
      switch finding.judgement.verdict {
      case .kept: CellStyle(.good, .centre)
      case .open: CellStyle(.warning, .centre)
      case .broken: CellStyle(finding.firmness == .should ? .warning : .bad, .centre)
      }
    let judgement = finding.judgement
    return [
      .text(names.verdict(finding), style), .text(names(finding.title)),
      .text(names(judgement.sentence), .wrapped),
      .text(schools(judgement.schools), .wrapped),
      .text(list(judgement.measurement.people.map(names.teacher)), .wrapped),
      .text(finding.clause ?? "", .wrapped),
    ]
  }

  /// Schools by name, or the group that they all make up.
  private func schools(_ ids: [String]) -> String {
    let district = report.facts.district
    let group = district.groups.first { group in
      group.schools.count > 2 && group.schools.map { district.schools[$0].id } == ids
    }
    if let group { return names.text("\(group.name)各校", "all of \(group.name)") }
    return list(ids.map(names.school))
  }

  /// A long list is cut, for it stands in one cell.
  private func list(_ items: [String]) -> String {
    let shown = items.prefix(8).joined(separator: names.text("、", ", "))
    return items.count > 8 ? shown + names.text("等\(items.count)个", " … (\(items.count))") : shown
  }

  /// What is wrong: must rules first.
  var broken: ReportTable {
    findings(
      report.evaluated.violations + report.evaluated.breaches, title: names.text("不符合", "Broken"))
  }

  var open: ReportTable { findings(report.evaluated.open, title: names.text("待办", "Open")) }

  /// What was not done by its day, the longest ago first.
  var late: ReportTable {
    let rows = report.evaluated.late.map { finding -> [WrittenCell] in
      let subject = finding.judgement.measurement.subject
      return [
        .text(subject.kind ?? "", .wrapped),
        .text(schools(finding.judgement.schools), .wrapped),
        .text(finding.judgement.due?.description ?? "", .centred),
        .integer(finding.judgement.measurement.value, CellStyle(.bad, .trailing)),
        .text(names(finding.judgement.sentence), .wrapped), .text(finding.clause ?? "", .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("逾期", "Late"), title: names.text("逾期未办和办理不合期的", "Late, or not done in its days"),
      columns: [
        .init(names.text("事项", "Duty"), width: 22), .init(names.text("涉及学校", "Schools"), width: 24),
        .init(names.text("截止日期", "Due"), width: 12), .init(names.text("天数", "Days"), width: 8),
        .init(names.text("说明", "What was found"), width: 56), .init(names.text("条款", "Clause"), width: 26),
      ], rows: rows, remarks: [report.asOf])
  }

  /// What people have not handed in. Ages are shown as classes only, births never.
  var gaps: ReportTable {
    let rows = report.evaluated.gaps.sorted { left, right in
      let (one, other) = (left.judgement.measurement.subject, right.judgement.measurement.subject)
      return (left.judgement.schools.first ?? "", one.teacher ?? "", one)
        < (right.judgement.schools.first ?? "", other.teacher ?? "", other)
    }.map { finding -> [WrittenCell] in
      let measurement = finding.judgement.measurement
      let term = [measurement.subject.year?.description, measurement.subject.period]
        .compactMap { $0 }.joined(separator: "-")
      return [
        .text(finding.judgement.schools.first.map(names.school) ?? "", .wrapped),
        .text(measurement.subject.teacher.map(names.teacher) ?? ""),
        .text(measurement.subject.kind ?? "", .wrapped), .text(term, .centred),
        .integer(measurement.bound), .integer(measurement.value),
        .integer(measurement.missing, CellStyle(.bad, .trailing)), .text(finding.clause ?? "", .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("个人欠交", "Gaps"), title: names.text("个人欠交", "What people have not handed in"),
      columns: [
        .init(names.text("学校", "School"), width: 22), .init(names.text("姓名", "Name"), width: 12),
        .init(names.text("项目", "Item"), width: 18), .init(names.text("学期", "Term"), width: 10),
        .init(names.text("应交", "Owed"), width: 8), .init(names.text("已交", "Given"), width: 8),
        .init(names.text("欠交", "Missing"), width: 8), .init(names.text("条款", "Clause"), width: 30),
      ], rows: rows)
  }

  /// What the rules computed.
  ///
  /// - Parameter school: only the rows that concern it; nil: all.
  func computed(of school: String? = nil) -> [ReportTable] {
    report.evaluated.tables.compactMap { table in
      let rows = table.rows.filter { row in school.map(row.schools.contains) ?? true }
      if rows.isEmpty { return nil }
      return ReportTable(
        name: names(table.title), title: names(table.title) + names.clause(table.clause),
        columns: table.columns.map { .init(names($0)) },
        rows: rows.map { $0.cells.map(written) }, remarks: table.remarks.map { names($0) })
    }
  }

  private func written(_ cell: EvaluationTable.Cell) -> WrittenCell {
    switch cell {
    case .number(let number): .integer(number, .centred)
    case .decimal(let scaled, let places):
      // Thousandths of a point are shown only where there are any.
      places == 3 && scaled % 10 == 0
        ? WrittenCell(.decimal(Double(scaled / 10) / 100, places: 2), .number)
        : WrittenCell(.decimal(Double(scaled) / Self.power(places), places: places), .number)
    case .text, .school, .teacher: .text(names.cell(cell), Self.style(of: names.cell(cell)))
    case .blank: .blank
    }
  }

  private static func power(_ places: Int) -> Double { (0..<places).reduce(1) { power, _ in power * 10 } }

  /// Short words stay on one line.
  private static func style(of words: String) -> CellStyle { words.count > 10 ? .wrapped : .body }

  /// The lists that follow from the plan.
  var lists: [ReportTable] { report.lists.map { PlanListTable($0, language: names.language).table } }

  /// The ids of the schools that have a sheet: all that a finding or a computed row concerns.
  var schools: [String] {
    let concerned = Set(report.evaluated.findings.flatMap(\.judgement.schools))
      .union(report.evaluated.tables.flatMap { $0.rows.flatMap(\.schools) })
    return report.facts.district.schools.map(\.id).filter(concerned.contains)
  }

  /// How a school stands, in a sentence.
  func verdict(of school: String) -> String {
    let own = report.findings(of: school)
    let broken = own.count { $0.judgement.verdict == .broken }
    let open = own.count { $0.judgement.verdict == .open }
    if own.isEmpty { return names.text("没有涉及本校的核查项。", "Nothing about this school was checked.") }
    if broken + open == 0 {
      return names.text("核查\(own.count)项，全部符合。", "\(own.count) checked, all kept.")
    }
    return names.text(
      "核查\(own.count)项，不符合\(broken)项，待办\(open)项。", "\(own.count) checked, \(broken) broken, \(open) open.")
  }

  /// The tables of one school: what is wrong or open, then what was computed.
  func tables(of school: String) -> [ReportTable] {
    let own = report.findings(of: school)
    let noted = [Judgement.Verdict.broken, .open].flatMap { verdict in
      own.filter { $0.judgement.verdict == verdict }
    }
    let table = findings(noted, title: names.text("不符合和待办", "Broken and open"), namesSchools: false)
    return (noted.isEmpty ? [] : [table]) + computed(of: school)
  }
}
