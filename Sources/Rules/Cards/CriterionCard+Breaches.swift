import Districts

extension CriterionCard {
  /// 未满足的原则性要求: the one criterion that every room has; ``Swift/Sequence/brokenUnits`` counts it.
  public static let breaches = CriterionCard(
    id: "breaches", title: Text(zh: "未满足的原则性要求", en: "Broken should-rules"),
    statement: Text(
      zh: "“应当”类规则未满足的单位数，按权重相加。",
      en: "Units by which rules that should hold are missed, times their weights."),
    unit: Text(zh: "单位", en: "units"))
}
