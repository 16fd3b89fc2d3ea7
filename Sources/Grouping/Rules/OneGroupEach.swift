import Districts
import LinearModels
import RuleModels
public import Rules

/// 全覆盖: every school is in a group.
public struct OneGroupEach: GroupingRule {
  static let share = Parameter<Fraction>.fraction(
    "share", default: Fraction(1), in: Fraction(0)...Fraction(1), title: Text(zh: "覆盖面", en: "share"))

  public static let card = RuleCard(
    id: "one-group-each", title: Text(zh: "集团化办学全覆盖", en: "Every school in a group"),
    statement: Text(
      zh: "每所学校（教学点随中心校）都编入一个集团；覆盖面不到100%的，编入的学校数不少于该比例（进一）。",
      en:
        "Every school is in a group, or at least the share of them, rounded up; teaching points go with their central school."
    ),
    formula: "∀s: Σ_g y[s,g] = 1", nature: .bound, parameters: [share.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "选择加入一个，全覆盖", en: "each joins one; all are covered")),
      Citation(plan: "P11", clause: Text(zh: "覆盖面达100%", en: "all are covered")),
      Citation(plan: "P13", clause: Text(zh: "八个乡镇（街道）所有小学", en: "all primary schools")),
    ], unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private var isWhole: Bool { entry[Self.share] == Fraction(1) }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let units = facts.units(for: entry)
    if isWhole {
      for unit in units {
        formulation.require(
          formulation.groups(of: unit) >= 1, by: self, for: Subject(place: facts.district.schools[unit].id))
      }
    } else {
      formulation.require(
        units.sum { formulation.groups(of: $0) } >= entry[Self.share].roundedUp(of: units.count), by: self,
        for: Subject(place: "*"))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let units = facts.units.filter { entry.scope.contains(facts.district.schools[$0]) }
    if isWhole {
      return units.map {
        Measurement(
          Subject(place: facts.district.schools[$0].id), value: min(1, view.count(of: $0)), .atLeast, 1)
      }
    }
    let placed = units.count { view.count(of: $0) > 0 }
    return [
      Measurement(
        Subject(place: "*"), value: placed, .atLeast, entry[Self.share].roundedUp(of: units.count)
      ).taken(entry[Self.share], of: units.count, roundingUp: true)
    ]
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "都编入了集团", en: "All are placed"), TinyGrouping([.core("C"), .member("M")]),
      groups: ["C": ["M"]], breaches: []),
    GroupingExample(
      Text(zh: "漏了一所", en: "One is left out"), TinyGrouping([.core("C"), .member("M"), .member("N")]),
      groups: ["C": ["M"]], breaches: ["N"]),
    GroupingExample(
      Text(zh: "四所中至少编入三所（七成）", en: "Seven tenths of four schools are three"),
      TinyGrouping([.core("C"), .member("M"), .member("N"), .member("O")]),
      parameters: ["share": .fraction(Fraction(7, 10))], groups: ["C": ["M"]], breaches: ["*"]),
  ]
}
