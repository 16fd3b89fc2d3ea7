import Districts
import Postings
import RuleModels
import Rules
import Tables

/// 目标: the value of each criterion and what is proven of it.
struct CriterionTable {
  private let report: PlanReport
  private let names: Names

  init(_ report: PlanReport) {
    self.report = report
    names = report.names
  }

  var table: ReportTable {
    let known = Dictionary(report.criteria.map { ($0.name, $0) }) { first, _ in first }
    let rows = report.audited.scores.enumerated().map { number, score -> [WrittenCell] in
      let card = names.criterion(score.id)
      return [
        .integer(number + 1, .centred), .text(card.map { names($0.title) } ?? score.id, .wrapped),
        names.cell(score.value, of: score.id), bound(known[score.id]), proof(known[score.id]),
        .text(card.map { names($0.unit) } ?? "", .wrapped),
        .text(card.map { names($0.statement) } ?? "", .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("目标", "Criteria"), title: names.text("二、各项目标（按先后）", "2. Criteria, in order"),
      columns: [
        .init(names.text("次序", "No.")), .init(names.text("目标", "Criterion")),
        .init(names.text("数值", "Value")), .init(names.text("最好可达", "Bound")),
        .init(names.text("证明", "Proof")), .init(names.text("单位", "Unit")),
        .init(names.text("含义", "Meaning")),
      ], rows: rows, remarks: [names.text("各项目标都是越小越好。", "Of every criterion less is better.")])
  }

  private func bound(_ outcome: CriterionOutcome?) -> WrittenCell {
    outcome?.bound.map { names.cell($0, of: outcome?.name ?? "") } ?? .text("—", .centred)
  }

  private func proof(_ outcome: CriterionOutcome?) -> WrittenCell {
    guard let outcome else { return .text("—", .centred) }
    return outcome.proven
      ? .text(names.text("已证明", "proven"), CellStyle(.good, .centre))
      : .text(names.text("未证明", "not proven"), CellStyle(.warning, .centre))
  }
}
