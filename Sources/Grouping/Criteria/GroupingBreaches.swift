import RuleModels
public import Rules

/// 未满足的原则性要求: weighted units of broken `should` rules over groups.
public struct GroupingBreaches: GroupingCriterion {
  public static let card = CriterionCard.breaches

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    formulation.chargeBreaches(to: id, of: formulation.facts.lines)
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int { breaches }
}
