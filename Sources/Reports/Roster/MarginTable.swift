import Districts
import Postings
import Rules
import Tables

/// 规则余量: every bound with its value and margin; what is missed or has nothing to spare stands out.
struct MarginTable {
  private let counted: CountedPlan
  private let names: Names

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  /// How many demands of one line of the policy are shown; beyond them one row says what the others have in common.
  private static let shown = 60

  /// Line by line of the policy, what is missed or has least to spare first.
  var table: ReportTable {
    let sent = Set(counted.audited.plan.postings.map(\.teacher))
    var lines: [[Finding]] = []
    for finding in counted.bounds {
      if let last = lines.last?.last, last.instance.rule == finding.instance.rule,
        last.instance.entry == finding.instance.entry
      {
        lines[lines.count - 1].append(finding)
      } else {
        lines.append([finding])
      }
    }
    var rows: [[WrittenCell]] = []
    for line in lines {
      let keys = line.enumerated().map { place, finding in
        // Among equals those first that the plan has a hand in.
        (
          margin: finding.measurement.margin,
          rest: finding.measurement.people.contains(where: sent.contains) ? 0 : 1,
          place: place
        )
      }.sorted { ($0.margin, $0.rest, $0.place) < ($1.margin, $1.rest, $1.place) }
      let limit = line.count > Self.shown + 1 ? Self.shown : line.count
      rows += keys.prefix(limit).map { row(line[$0.place], people: 12) }
      if let next = keys.dropFirst(limit).first {
        rows.append(others(line[next.place], count: line.count - limit))
      }
    }
    return table(rows, people: 12)
  }

  /// What stands for the demands of a line that are not shown.
  ///
  /// - Parameter tightest: the one of them with the least margin.
  private func others(_ tightest: Finding, count: Int) -> [WrittenCell] {
    let margin = tightest.measurement.margin
    let holds = tightest.measurement.holds
    let words =
      holds
      ? names.text("其余\(count)项，全部满足，余量不少于\(margin)", "\(count) more, all kept, margin \(margin) or more")
      : names.text("其余\(count)项", "\(count) more")
    return [
      .text(names.rule(tightest.instance.rule), .wrapped), .text(clause(tightest), .wrapped),
      .text(words, .wrapped), .text("", .centred), .text("", .centred), .text("", .centred),
      .integer(margin, CellStyle(holds ? .body : .bad, .centre)), .text("", .wrapped),
    ]
  }

  private func clause(_ finding: Finding) -> String {
    let rules = counted.facts.policy.rules
    return finding.instance.entry.flatMap { rules.indices.contains($0) ? rules[$0].clause : nil } ?? ""
  }

  /// The table of some findings.
  ///
  /// - Parameter limit: how many people are named at most.
  func table(_ findings: [Finding], people limit: Int) -> ReportTable {
    table(findings.map { row($0, people: limit) }, people: limit)
  }

  private func table(_ rows: [[WrittenCell]], people limit: Int) -> ReportTable {
    ReportTable(
      name: names.text("规则余量", "Margins"), title: names.sheetTitle(names.text("教师交流规则余量", "rule margins")),
      columns: [
        .init(names.text("规则", "Rule"), width: names.language == .chinese ? 15 : 20),
        .init(names.text("条款", "Clause"), width: 28),
        .init(names.text("对象", "Subject"), width: 46), .init(names.text("实际", "Value"), width: 8),
        .init(names.text("关系", "Rel."), width: 8), .init(names.text("要求", "Bound"), width: 8),
        .init(names.text("余量", "Margin"), width: 8),
        .init(names.text("相关教师", "People"), width: 44),
      ], rows: rows,
      remarks: [
        names.text(
          "余量为0的要求刚好满足（黄底）；两边相等的要求，余量总是0，不标色。相关教师至多列\(limit)人。同一条款的要求很多时，列最紧的，其余合为一行，逐项见 plan.json。",
          "A margin of 0 is met exactly (yellow); equalities always are and are not marked. Up to \(limit) people are named. Of many demands of one line the tightest are shown; plan.json has all."
        )
      ])
  }

  private func row(_ finding: Finding, people limit: Int) -> [WrittenCell] {
    let measurement = finding.measurement
    let role: CellStyle.Role =
      !measurement.holds ? .bad : measurement.margin == 0 && !measurement.isBalance ? .warning : .body
    let people = measurement.people.prefix(limit).map(names.teacher).joined(separator: names.text("、", ", "))
    let rest = measurement.people.count > limit ? names.text("等\(measurement.people.count)人", " …") : ""
    return [
      .text(names.rule(finding.instance.rule), .wrapped), .text(clause(finding), .wrapped),
      .text(names.subject(finding.instance.subject), .wrapped), .integer(measurement.value, .centred),
      .text(measurement.relation == .atLeast ? "≥" : "≤", .centred), .integer(measurement.bound, .centred),
      .integer(measurement.margin, CellStyle(role, .centre)), .text(people + rest, .wrapped),
    ]
  }
}
