import RuleModels
public import Rules

/// 未满足的原则性要求: weighted units of broken `should` rules.
public struct Breaches: PostingCriterion {
  public static let card = CriterionCard.breaches

  public init() {}

  public func write(into formulation: inout Formulation) {
    formulation.chargeBreaches(to: id, of: formulation.facts.lines)
  }

  public func score(_ view: PlanView, breaches: Int) -> Int { breaches }
}
