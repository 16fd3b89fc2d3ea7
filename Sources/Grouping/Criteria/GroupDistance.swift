import Districts
import RuleModels
public import Rules

/// 集团内路程: how far members lie from their cores.
public struct GroupDistance: GroupingCriterion {
  public static let card = CriterionCard(
    id: "group-distance", title: Text(zh: "成员校到核心校的路程", en: "Distance to the cores"),
    statement: Text(
      zh: "各成员校到核心校的单程路程之和：路程表有的按表，没有的按直线距离×1.3。",
      en:
        "The way of each member to its core, one way, added up: travel.csv first, then the great circle × 1.3."
    ),
    unit: Text(zh: "公里", en: "km"), decimals: 1)

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for (column, choice) in formulation.choices.enumerated() {
      guard case .place(let school, let core) = choice else { continue }
      formulation.charge(id, facts.distance(school, core), column: column)
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    view.placings.reduce(0) { $0 + view.facts.distance($1.core, $1.unit) }
  }
}
