import Districts
import LinearModels
import RuleModels
public import Rules

/// 跨集团结对: helping pairs whose schools are not in one group.
public struct PairsApart: GroupingCriterion {
  public static let card = CriterionCard(
    id: "pairs-apart", title: Text(zh: "跨集团的结对帮扶", en: "Helping pairs across groups"),
    statement: Text(
      zh: "帮扶学校与被帮扶学校不在同一集团的对数。", en: "Helping pairs whose two schools are not in one group."),
    unit: Text(zh: "对", en: "pairs"))

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for (helped, pairs) in Dictionary(grouping: formulation.pairs(.assistance), by: \.second)
      .sorted(by: { $0.key < $1.key })
    {
      for pair in pairs {
        let name = "apart[\(facts.district.schools[pair.first].id),\(facts.district.schools[helped].id)]"
        let apart = formulation.binary(name)
        let chosen = LinearExpression(columns: [pair.column]) - apart
        for row in formulation.together(pair.first, helped, for: chosen) {
          formulation.tie(row, named: name)
        }
        formulation.charge(id, 1, column: apart.column)
      }
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    view.pairs(.assistance).count { !view.areTogether($0.first, $0.second) }
  }
}
