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

  var table: ReportTable { table(counted.bounds, people: 12) }

  /// The table of some findings.
  ///
  /// - Parameter limit: how many people are named at most.
  func table(_ findings: [Finding], people limit: Int) -> ReportTable {
    ReportTable(
      name: names.text("规则余量", "Margins"), title: names.sheetTitle(names.text("教师交流规则余量", "rule margins")),
      columns: [
        .init(names.text("规则", "Rule"), width: 15), .init(names.text("条款", "Clause"), width: 26),
        .init(names.text("对象", "Subject"), width: 46), .init(names.text("实际", "Value"), width: 8),
        .init(names.text("关系", "Rel."), width: 8), .init(names.text("要求", "Bound"), width: 8),
        .init(names.text("余量", "Margin"), width: 8),
        .init(names.text("相关教师", "People"), width: 44),
      ], rows: findings.map { row($0, people: limit) },
      remarks: [
        names.text(
          "余量为0的要求刚好满足（黄底）；两边相等的要求，余量总是0，不标色。相关教师至多列\(limit)人。",
          "A margin of 0 is met exactly (yellow); equalities always are and are not marked. Up to \(limit) people are named."
        )
      ])
  }

  private func row(_ finding: Finding, people limit: Int) -> [WrittenCell] {
    let measurement = finding.measurement
    let role: CellStyle.Role =
      !measurement.holds ? .bad : measurement.margin == 0 && !measurement.isBalance ? .warning : .body
    let entry = finding.instance.entry
    let rules = counted.facts.policy.rules
    let clause = entry.flatMap { rules.indices.contains($0) ? rules[$0].clause : nil }
    let people = measurement.people.prefix(limit).map(names.teacher).joined(separator: names.text("、", ", "))
    let rest = measurement.people.count > limit ? names.text("等\(measurement.people.count)人", " …") : ""
    return [
      .text(names.rule(finding.instance.rule), .wrapped), .text(clause ?? "", .wrapped),
      .text(names.subject(finding.instance.subject), .wrapped), .integer(measurement.value, .centred),
      .text(measurement.relation == .atLeast ? "≥" : "≤", .centred), .integer(measurement.bound, .centred),
      .integer(measurement.margin, CellStyle(role, .centre)), .text(people + rest, .wrapped),
    ]
  }
}
