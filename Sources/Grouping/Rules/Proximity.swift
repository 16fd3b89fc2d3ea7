import Districts
import LinearModels
import RuleModels
public import Rules

/// 就近: members lie near their core.
public struct Proximity: GroupingRule {
  static let kilometres = Parameter<Int>.integer(
    "km", default: 20, in: 1...1000, title: Text(zh: "公里", en: "km"))

  public static let card = RuleCard(
    id: "proximity", title: Text(zh: "就近组建", en: "Near the core"),
    statement: Text(
      zh: "成员校到核心校的路程不超过 km 公里（路程表没有的，按直线距离×1.3）。不作说明时为原则性要求；总路程另由目标 group-distance 计。",
      en:
        "A member lies within `km` of its core, by travel.csv or the great circle × 1.3. A goal unless the policy says must; the criterion group-distance counts the sum."
    ),
    formula: "∀s: Σ_g y[s,g] = 0 over g with distance(s,c(g)) > km", nature: .bound,
    parameters: [kilometres.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "依据地理位置", en: "by where the schools lie")),
      Citation(plan: "P10", clause: Text(zh: "划分5个片区", en: "five areas")),
    ], defaultFirmness: .should, unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for unit in facts.units(for: entry) {
      let far = facts.cores.filter { facts.distance(unit, $0) > 10 * entry[Self.kilometres] }
      formulation.require(
        far.sum { formulation.place(unit, $0) } <= 0, by: self,
        for: Subject(place: facts.district.schools[unit].id))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    return facts.units.filter { entry.scope.contains(facts.district.schools[$0]) }.map { unit in
      let ways = view.cores(of: unit).map { facts.distance($0, unit) }
      return Measurement(
        Subject(place: facts.district.schools[unit].id),
        value: ways.count { $0 > entry[Self.kilometres] * 10 }, .atMost, 0)
    }
  }

  private static func at(_ tenths: Int) -> TinyGrouping {
    TinyGrouping(
      [.core("C"), .member("M")],
      travel: [Travel(from: "M", to: "C", tenthsOfKilometre: tenths, minutes: nil)])
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "十五公里，在二十公里以内", en: "15 km of 20"), at(150), groups: ["C": ["M"]], breaches: []),
    GroupingExample(
      Text(zh: "二十五公里，太远", en: "25 km are too far"), at(250), groups: ["C": ["M"]], breaches: ["M"]),
  ]
}
