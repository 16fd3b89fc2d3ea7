import Districts
import LinearModels
import RuleModels
public import Rules

/// A school belongs to one group at most.
public struct OneGroup: GroupingRule {
  public static let card = RuleCard(
    id: "one-group", title: Text(zh: "不重复编入", en: "One group at a time"),
    statement: Text(
      zh: "一所学校最多编入一个集团；教学点随中心校。",
      en: "A school belongs to one group at most; teaching points go with their central school."),
    formula: "∀s: Σ_g y[s,g] ≤ 1", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))],
    unit: Text(zh: "个集团", en: "groups"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func choices(in facts: GroupingCase) -> [Choice] {
    facts.units.flatMap { unit in facts.cores.map { .place(school: unit, core: $0) } }
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for unit in facts.units {
      formulation.require(
        formulation.groups(of: unit) <= 1, by: self, for: Subject(place: facts.district.schools[unit].id))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let schools = view.facts.district.schools
    return view.facts.units.map {
      Measurement(Subject(place: schools[$0].id), value: view.count(of: $0), .atMost, 1)
    }
      + view.strayPoints.map {
        Measurement(Subject(place: schools[$0].id), value: 1, .atMost, 0)
      }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "每所学校编入一个集团", en: "Each school in one group"),
      TinyGrouping([.core("C"), .core("X"), .member("M"), .member("P", parent: "M")]),
      groups: ["C": ["M", "P"], "X": []], breaches: []),
    GroupingExample(
      Text(zh: "一所学校编入两个集团", en: "A school in two groups"),
      TinyGrouping([.core("C"), .core("X"), .member("M")]),
      groups: ["C": ["M"], "X": ["M"]], breaches: ["M"]),
    GroupingExample(
      Text(zh: "教学点没有随中心校", en: "A teaching point without its central school"),
      TinyGrouping([.core("C"), .core("X"), .member("M"), .member("P", parent: "M")]),
      groups: ["C": ["M"], "X": ["P"]], breaches: ["P"]),
  ]
}
