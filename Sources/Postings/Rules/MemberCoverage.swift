import Districts
import LinearModels
import RuleModels
public import Rules

/// 成员校全覆盖: every member school hosts at least so many teachers of a kind.
public struct MemberCoverage: PostingRule {
  /// Where the guests come from.
  enum Origin: String, Sendable, CaseIterable { case core, group, anywhere }
  /// The time in which the number must be reached.
  enum Within: String, Sendable, CaseIterable { case year, horizon }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1000, title: Text(zh: "最少人数", en: "Least number"))
  static let who = Parameter<Who>.choice("who", default: .backbone, title: Text(zh: "计入人员", en: "Who counts"))
  static let from = Parameter<Origin>.choice("from", default: .core, title: Text(zh: "来自", en: "Coming from"))
  static let within = Parameter<Within>.choice(
    "within", default: .year, title: Text(zh: "考核周期", en: "Within"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .present, title: Text(zh: "计数方式", en: "Counting"), of: [.starting, .present])
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "member-coverage", title: Text(zh: "成员校全覆盖", en: "Every member covered"),
    statement: Text(
      zh: "每所成员校每学年（或规划期内）接收核心校派出的骨干教师不少于规定人数。",
      en:
        "Every member school hosts at least the number of teachers sent by the core, each year or within the horizon."
    ),
    formula: "∀m,y: F_k(c→m, who, y) ≥ minimum", nature: .bound,
    parameters: [minimum.spec, who.spec, from.spec, within.spec, counting.spec, units.spec],
    sources: [
      Citation(
        plan: "P9", clause: Text(zh: "覆盖到每一所成员校；选派骨干教师", en: "reaching every member; backbone teachers")),
      Citation(plan: "P16", clause: Text(zh: "派出管理团队和骨干教师", en: "management teams and backbone teachers")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The schools that guests may come from; nil: anywhere.
  private func origins(of group: Int, to member: SchoolUnit, in facts: PlanningCase) -> [Int]? {
    switch entry[Self.from] {
    case .core: facts.core(of: group, counted: entry[Self.units])
    case .group: facts.district.groups[group].schools.filter { !member.schools.contains($0) }
    case .anywhere: nil
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let minimum = entry[Self.minimum]
    for (group, member) in facts.members(for: entry, counted: entry[Self.units]) {
      let origins = origins(of: group, to: member, in: facts)
      let place = facts.district.schools[member.head].id
      let years = facts.horizon.all.filter(entry.scope.contains)
      switch entry[Self.within] {
      case .year:
        for year in years {
          let arrivals = formulation.count(
            entry[Self.who], from: origins, to: member.schools, entry[Self.counting], in: year)
          formulation.require(arrivals >= minimum, by: self, for: Subject(place: place, year: year))
        }
      case .horizon:
        let arrivals = formulation.countOnce(
          entry[Self.who], from: origins, to: member.schools, entry[Self.counting], in: years)
        formulation.require(arrivals >= minimum, by: self, for: Subject(place: place))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    let years = facts.horizon.all.filter(entry.scope.contains)
    return facts.members(for: entry, counted: entry[Self.units]).flatMap { group, member in
      let place = facts.district.schools[member.head].id
      let guests = years.map { year in
        view.stays(
          entry[Self.who], from: origins(of: group, to: member, in: facts), to: member.schools,
          entry[Self.counting], in: year)
      }
      switch entry[Self.within] {
      case .year:
        return zip(years, guests).map { year, stays in
          Measurement(
            Subject(place: place, year: year), value: stays.count, .atLeast, entry[Self.minimum],
            people: view.people(stays))
        }
      case .horizon:
        let once = Set(guests.flatMap { $0 })
        return [
          Measurement(
            Subject(place: place), value: once.count, .atLeast, entry[Self.minimum],
            people: view.people(Array(once)))
        ]
      }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "骨干教师在成员校任教两学年，第二学年也算覆盖", en: "A backbone teacher stays two years: the second counts too"),
      TinyDistrict(core: [.backbone("a"), .backbone("b")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 2), .go("b", "C", "M", 2029, 1)], breaches: []),
    RuleExample(
      Text(zh: "第三学年无人", en: "Nobody in the third year"),
      TinyDistrict(core: [.backbone("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 2)], breaches: ["M,2029"]),
    RuleExample(
      Text(zh: "普通教师不算骨干", en: "A teacher who is no backbone does not count"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["M,2027"]),
    RuleExample(
      Text(zh: "派到教学点，计入中心校", en: "A guest at a teaching point counts for its central school"),
      TinyDistrict(
        core: [.backbone("a")], members: ["M": [.teacher("m")], "P": [.teacher("p")]], parents: ["P": "M"],
        horizonYears: 1),
      plan: [.go("a", "C", "P", 2027, 1)], breaches: []),
  ]
}
