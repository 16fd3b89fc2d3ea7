import Districts
import Evaluation
import Rules

/// The result of `lungang evaluate` for the terminal.
public struct EvaluationText {
  private let report: EvaluationReport

  public init(_ report: EvaluationReport) { self.report = report }

  public var lines: [String] {
    let names = report.names
    let evaluated = report.evaluated
    var lines = [report.verdict, report.asOf]
    guard !evaluated.findings.isEmpty else { return lines }
    lines += [""] + summary
    lines += block(names.text("违规：", "Broken:"), evaluated.violations)
    lines += block(names.text("原则性要求未满足：", "Should-rules missed:"), evaluated.breaches)
    lines += block(names.text("待办：", "Open:"), evaluated.open)
    return lines
  }

  private var summary: [String] {
    let table = EvaluationSections(report).summary
    var text = TextTable(table.columns.map(\.title), rightAligned: [3, 4, 5, 6])
    for row in table.rows { text.add(row.map(\.shown)) }
    return text.lines
  }

  /// Up to twelve findings; the workbook has all.
  private func block(_ title: String, _ findings: [EvaluationFinding]) -> [String] {
    if findings.isEmpty { return [] }
    let names = report.names
    let shown = findings.prefix(12).map { finding in
      "  · \(names(finding.judgement.sentence))\(names.clause(finding.clause))"
    }
    let rest = findings.count - shown.count
    let more = rest > 0 ? [names.text("  ……另有\(rest)项", "  … and \(rest) more")] : []
    return ["", title] + shown + more
  }
}
