import Districts
import RuleModels
public import Rules

/// 未满足的原则性要求: weighted units of broken `should` rules.
public struct VisitBreaches: VisitCriterion {
  public static let card = CriterionCard(
    id: "breaches", title: Text(zh: "未满足的原则性要求", en: "Broken should-rules"),
    statement: Text(
      zh: "“应当”类规则未满足的单位数，按权重相加。",
      en: "Units by which rules that should hold are missed, times their weights."),
    unit: Text(zh: "单位", en: "units"))

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    formulation.chargeBreaches(to: id, of: formulation.facts.lines)
  }

  public func score(_ view: VisitView, breaches: Int) -> Int { breaches }
}

extension VisitCase {
  /// How firmly each line of the policy stands.
  var lines: PolicyLines { PolicyLines(policy.rules, cards: VisitCatalogue.standard.ruleCards) }
}
