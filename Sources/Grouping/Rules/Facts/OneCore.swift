import Districts
import LinearModels
import RuleModels
public import Rules

/// A group is led by one core.
public struct OneCore: GroupingRule {
  public static let card = RuleCard(
    id: "one-core", title: Text(zh: "一个集团一所核心校", en: "One core a group"),
    statement: Text(
      zh: "每个集团有且只有一所核心校，核心校须是学校表中标明的核心校；没有核心校就没有集团。",
      en: "Each group has exactly one core, which schools.csv marks as one; without a core there is no group."
    ),
    formula: "∀s,g: y[s,g] ≤ y[c(g),g]", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))],
    unit: Text(zh: "所核心校", en: "cores"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for core in facts.cores {
      for unit in facts.units where unit != core {
        formulation.require(
          formulation.place(unit, core) - formulation.isFormed(core) <= 0, by: self,
          for: Subject(place: facts.groupName(core), otherPlace: facts.district.schools[unit].id))
      }
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    view.groups.map { group in
      let value = group.core == nil && group.cores.count == 1 ? 0 : group.cores.count
      var measurement = Measurement(Subject(place: group.name), value: value, .atLeast, 1)
      measurement.missing = abs(value - 1)
      return measurement
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "有核心校", en: "With a core"), TinyGrouping([.core("C"), .member("M")]), groups: ["C": ["M"]],
      breaches: []),
    GroupingExample(
      Text(zh: "由成员校牵头", en: "Led by a school that is no core"),
      TinyGrouping([.core("C"), .member("M"), .member("N")]), groups: ["M": ["N"]], breaches: ["GM"]),
  ]
}
