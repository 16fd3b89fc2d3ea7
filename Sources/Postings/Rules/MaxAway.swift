import Districts
import LinearModels
import RuleModels
public import Rules

/// 外派上限: no school has more than a share of its staff away.
public struct MaxAway: PostingRule {
  static let share = Parameter<Fraction>.fraction(
    "share", default: Fraction(1, 10), in: Fraction(0)...Fraction(1),
    title: Text(zh: "占教职工比例", en: "Share of the staff"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))
  static let atLeast = Parameter<Int>.integer(
    "at-least", default: 1, in: 0...1000, title: Text(zh: "至少可派人数", en: "Allowed in any case"))

  public static let card = RuleCard(
    id: "max-away", title: Text(zh: "外派上限", en: "Most staff away"),
    statement: Text(
      zh: "每所学校每学年在外交流的教师不超过本校教师的规定比例（至少可派规定人数）。",
      en:
        "In every year no more than a share of a school's staff is away (but the number allowed in any case)."
    ),
    formula: "∀s,y: Σ here away ≤ max(at-least, ⌊share·staff(s)⌋)", nature: .bound,
    parameters: [share.spec, who.spec, atLeast.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：保障派出学校正常教学", en: "policy"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (school, place) in facts.district.schools.enumerated() where entry.scope.contains(place) {
      let limit = max(entry[Self.atLeast], entry[Self.share].roundedDown(of: facts.staff[school].count))
      for year in facts.horizon.all where entry.scope.contains(year) {
        let away = formulation.count(entry[Self.who], from: [school], to: nil, .present, in: year)
        formulation.require(away <= limit, by: self, for: Subject(place: place.id, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let district = view.facts.district
    let share = entry[Self.share]
    let staffOf = Dictionary(grouping: district.homes, by: { $0 }).mapValues(\.count)
    return district.schools.indices.filter { entry.scope.contains(district.schools[$0]) }.flatMap { school in
      let staff = staffOf[school] ?? 0
      let allowed = max(entry[Self.atLeast], staff * share.numerator / share.denominator)
      return view.facts.horizon.all.filter(entry.scope.contains).map { year in
        let away = view.stays(entry[Self.who], from: [school], to: nil, .present, in: year)
        return Measurement(
          Subject(place: district.schools[school].id, year: year), value: away.count, .atMost, allowed,
          people: view.people(away)
        ).taken(share, of: staff, roundingUp: false)
      }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "五人中派出一人，不超过两成", en: "One of five away where a fifth is allowed"),
      TinyDistrict(
        core: [.teacher("a"), .teacher("b"), .teacher("c"), .teacher("d"), .teacher("e")],
        members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["share": .fraction(Fraction(1, 5))],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "三人中派出两人，超过上限", en: "Two of three away"),
      TinyDistrict(
        core: [.teacher("a"), .teacher("b"), .teacher("c")], members: ["M": [.teacher("m")]],
        horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1)], breaches: ["C,2027"]),
  ]
}
