import Districts
import LinearModels
import RuleModels
public import Rules

/// 班子不同时外派: no two leaders of one school are away together.
public struct LeadersTogether: PostingRule {
  static let office = Parameter<CadreOffice>.choice(
    "office", default: .vice, title: Text(zh: "职务（及以上）", en: "Office (or above)"))
  static let maximum = Parameter<Int>.integer(
    "maximum", default: 1, in: 0...100, title: Text(zh: "同时在外的最多人数", en: "Most away together"))

  public static let card = RuleCard(
    id: "leaders-together", title: Text(zh: "班子成员不同时外派", en: "Leaders not away together"),
    statement: Text(
      zh: "同一学校的校领导（副校长及以上）同一学年在外交流的不超过一人。",
      en: "No two leaders (deputy heads and above) of one school are away in the same year."),
    formula: "∀s,y: Σ here away of leaders ≤ maximum", nature: .bound,
    parameters: [office.spec, maximum.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：保障学校管理", en: "policy: the school stays managed"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (school, place) in facts.district.schools.enumerated() where entry.scope.contains(place) {
      let leaders = facts.staff[school].filter { teacher in
        facts.district.teachers[teacher].cadre.map { $0 >= entry[Self.office] } ?? false
      }
      guard leaders.count > entry[Self.maximum] else { continue }
      let candidates = formulation.candidates
      for year in facts.horizon.all where entry.scope.contains(year) {
        var away = LinearExpression(
          columns: leaders.flatMap { candidates.ofTeacher[$0] }.filter { candidates.all[$0].covers(year) })
        away.constant = Double(leaders.count { facts.isAwayEarlier($0, in: year) })
        formulation.require(
          away <= entry[Self.maximum], by: self, for: Subject(place: place.id, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let district = view.facts.district
    let lowest = entry[Self.office]
    var leaders = [[Int]](repeating: [], count: district.schools.count)
    for (teacher, person) in district.teachers.enumerated() {
      if let office = person.cadre, !(office < lowest) { leaders[district.homes[teacher]].append(teacher) }
    }
    return leaders.indices.flatMap { school -> [Measurement] in
      guard entry.scope.contains(district.schools[school]), leaders[school].count > entry[Self.maximum]
      else { return [] }
      return view.facts.horizon.all.filter(entry.scope.contains).map { year in
        let away = leaders[school].flatMap { view.staysOfTeacher[$0] }.filter { $0.covers(year) }
        return Measurement(
          Subject(place: district.schools[school].id, year: year), value: away.count, .atMost,
          entry[Self.maximum], people: view.people(away))
      }
    }
  }

  private static let twoLeaders: [Teacher] = [
    .teacher("a", cadre: .principal), .teacher("b", cadre: .vice), .teacher("c", cadre: .middle),
  ]

  public static let examples = [
    RuleExample(
      Text(zh: "副校长与教导主任同时在外", en: "A deputy head and a dean are away"),
      TinyDistrict(core: twoLeaders, members: ["M": [.teacher("m")]], horizonYears: 1),
      plan: [.go("b", "C", "M", 2027, 1), .go("c", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "校长与副校长同时在外", en: "Head and deputy head are away together"),
      TinyDistrict(core: twoLeaders, members: ["M": [.teacher("m")]], horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1)], breaches: ["C,2027"]),
  ]
}
