import Districts
import Postings
import Rules
import Tables

/// 规则余量: every bound with its value and margin; the tightest stand out.
struct MarginSheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let body = audited.bounds.map { finding -> [WrittenCell] in
      let measurement = finding.measurement
      let style: CellStyle = measurement.margin < 0 ? .bad : measurement.margin == 0 ? .warning : .good
      let entry = finding.instance.entry
      let clause = entry.flatMap {
        audited.facts.policy.rules.indices.contains($0) ? audited.facts.policy.rules[$0].clause : nil
      }
      return [
        .text(names.rule(finding.instance.rule)), .text(clause ?? "", .wrapped),
        .text(names.subject(finding.instance.subject)), .integer(measurement.value),
        .text(measurement.relation == .atLeast ? "≥" : "≤", .centred), .integer(measurement.bound),
        .integer(measurement.margin, style),
        .text(
          measurement.people.prefix(12).map(names.teacher).joined(separator: names.text("、", ", ")), .wrapped),
      ]
    }
    var sheet = WorksheetContent(
      name: names.text("规则余量", "Margins"), title: names.sheetTitle(names.text("规则余量", "rule margins")),
      headers: [
        names.text("规则", "Rule"), names.text("条款", "Clause"), names.text("对象", "Subject"),
        names.text("实际", "Value"), names.text("关系", ""), names.text("要求", "Bound"),
        names.text("余量", "Margin"), names.text("相关教师（至多12人）", "People (up to 12)"),
      ], body: body)
    sheet.columns = [nil, 24, nil, 6, 5, 6, 6, 36].map { WrittenColumn(width: $0) }
    return sheet
  }
}
