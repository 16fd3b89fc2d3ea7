import Districts
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
    formula: "y[s,g] = 0 where distance(s,c(g)) > km", nature: .bound,
    parameters: [kilometres.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "依据地理位置", en: "by where the schools lie")),
      Citation(plan: "P10", clause: Text(zh: "划分5个片区", en: "five areas")),
    ], defaultFirmness: .should, unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .place(let school, let core) = choice, facts.concerns(entry, school: school) else {
      return true
    }
    return facts.distance(school, core) <= 10 * entry[Self.kilometres]
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    return view.placings.compactMap { unit, core, _ in
      guard entry.scope.contains(facts.district.schools[unit]) else { return nil }
      let isFar = facts.distance(core, unit) > entry[Self.kilometres] * 10
      return Measurement(
        Subject(place: facts.district.schools[unit].id, otherPlace: facts.groupName(core)),
        value: isFar ? 1 : 0, .atMost, 0)
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
      Text(zh: "二十五公里，太远", en: "25 km are too far"), at(250), groups: ["C": ["M"]], breaches: ["M,GC"]),
  ]
}
