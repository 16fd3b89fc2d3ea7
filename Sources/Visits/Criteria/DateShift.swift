import Districts
import RuleModels
public import Rules

/// 改期: days by which agreed activities are shifted.
public struct DateShift: VisitCriterion {
  public static let card = CriterionCard(
    id: "date-shift", title: Text(zh: "改期天数", en: "Days of shifting"),
    statement: Text(zh: "已约定活动改期的天数合计。", en: "The days by which agreed activities are shifted, in all."),
    unit: Text(zh: "天", en: "days"))

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    let agreed = formulation.facts.tables.agreed
    for (number, candidate) in formulation.candidates.all.enumerated() {
      guard let visit = candidate.agreed.map({ agreed[$0] }) else { continue }
      formulation.charge(
        id, abs(candidate.occasion.slot.day - (visit.agreed ?? visit.day)), column: number)
    }
  }

  public func score(_ view: VisitView, breaches: Int) -> Int {
    let days = Dictionary(view.facts.tables.agreed.map { ($0.id, $0.agreed ?? $0.day) }) { first, _ in first }
    return view.held.reduce(0) { sum, held in
      sum + (days[held.visit.id].map { abs(held.visit.day - $0) } ?? 0)
    }
  }
}
