import Districts
import RuleModels
public import Rules

/// 活动总数: no more activities than the rules ask for.
public struct VisitCount: VisitCriterion {
  public static let card = CriterionCard(
    id: "activities", title: Text(zh: "活动总数", en: "Activities in all"),
    statement: Text(
      zh: "全年活动总数，满足规则即可，不多安排。", en: "The number of activities: no more than the rules ask for."),
    unit: Text(zh: "次", en: "activities"))

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    for number in formulation.candidates.all.indices { formulation.charge(id, 1, column: number) }
  }

  public func score(_ view: VisitView, breaches: Int) -> Int { view.held.count }
}
