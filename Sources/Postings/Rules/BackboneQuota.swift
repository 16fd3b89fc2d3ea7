import Districts
import LinearModels
import RuleModels
public import Rules

/// 骨干派出名额: every group's core sends at least so many key staff to the weak members each year.
public struct BackboneQuota: PostingRule {
  /// Which members are counted.
  enum Destination: String, Sendable, CaseIterable { case weak, members }
  /// For whom the number is counted.
  enum Per: String, Sendable, CaseIterable {
    case group
    case weakMember = "weak-member"
    case member
  }
  /// What holds for a group without weak members.
  enum WhenNoWeak: String, Sendable, CaseIterable { case members, none }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 3, in: 0...1000, title: Text(zh: "最少人数", en: "Least number"))
  static let who = Parameter<Who>.choice("who", default: .keyStaff, title: Text(zh: "计入人员", en: "Who counts"))
  static let to = Parameter<Destination>.choice("to", default: .weak, title: Text(zh: "派往", en: "Sent to"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "按…计", en: "Counted per"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .starting, title: Text(zh: "计数方式", en: "Counting"), of: [.starting, .present])
  static let whenNoWeak = Parameter<WhenNoWeak>.choice(
    "when-no-weak", default: .members, title: Text(zh: "无薄弱校时", en: "Where no member is weak"))
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "backbone-quota", title: Text(zh: "骨干派出名额", en: "Quota of key staff"),
    statement: Text(
      zh: "每个集团的核心校每学年向薄弱成员校派出骨干与中层不少于规定人数。",
      en: "Every year each group's core sends at least the number of key staff to the weak members."),
    formula: "∀g,y: F_k(c→W(g), who, y) ≥ minimum", nature: .bound,
    parameters: [minimum.spec, who.spec, to.spec, per.spec, counting.spec, whenNoWeak.spec, units.spec],
    sources: [
      Citation(
        plan: "P13",
        clause: Text(
          zh: "至少3名以上中层教干或骨干教师；薄弱分校", en: "at least three middle managers or backbone teachers; weak branches"
        ))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The members of a group that count, by the scope, the weakness and what holds where none is weak.
  private func hosts(of group: Int, in facts: PlanningCase) -> [SchoolUnit] {
    let members = facts.members(of: group, counted: entry[Self.units])
    let asksWeak = entry[Self.to] == .weak || entry[Self.per] == .weakMember
    var chosen = members
    if asksWeak {
      let weak = members.filter(facts.isWeak)
      chosen = weak.isEmpty && entry[Self.whenNoWeak] == .members ? members : weak
    }
    return chosen.filter { entry.scope.contains(facts.district.schools[$0.head]) }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (group, hosts) in groups(in: facts) {
      for year in facts.horizon.all where entry.scope.contains(year) {
        for (place, schools) in targets(group, hosts, in: facts) {
          let sent = formulation.count(
            entry[Self.who], from: facts.core(of: group, counted: entry[Self.units]), to: schools,
            entry[Self.counting], in: year)
          formulation.require(
            sent >= entry[Self.minimum], by: self, for: Subject(place: place, year: year))
        }
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    return groups(in: facts).flatMap { group, hosts in
      facts.horizon.all.filter(entry.scope.contains).flatMap { year in
        targets(group, hosts, in: facts).map { place, schools in
          let stays = view.stays(
            entry[Self.who], from: facts.core(of: group, counted: entry[Self.units]), to: schools,
            entry[Self.counting], in: year)
          return Measurement(
            Subject(place: place, year: year), value: stays.count, .atLeast, entry[Self.minimum],
            people: view.people(stays))
        }
      }
    }
  }

  /// The groups that the rule speaks of, each with the members that count; groups without any are left out.
  private func groups(in facts: PlanningCase) -> [(group: Int, hosts: [SchoolUnit])] {
    facts.district.groups.indices.compactMap { group in
      guard entry.scope.contains(group: facts.district.groups[group].name) else { return nil }
      let hosts = hosts(of: group, in: facts)
      return hosts.isEmpty ? nil : (group, hosts)
    }
  }

  /// For whom the number is counted: the group as a whole, or each member.
  private func targets(
    _ group: Int, _ hosts: [SchoolUnit], in facts: PlanningCase
  ) -> [(place: String, schools: [Int])] {
    switch entry[Self.per] {
    case .group: [(facts.district.groups[group].name, hosts.flatMap(\.schools))]
    case .member, .weakMember: hosts.map { (facts.district.schools[$0.head].id, $0.schools) }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "向薄弱校派出两名骨干，达到两名", en: "Two key staff to the weak member where two are asked for"),
      TinyDistrict(
        core: [.backbone("a"), .backbone("b")], members: ["M": [.teacher("m")], "N": [.teacher("n")]],
        weakness: ["M": 6], horizonYears: 1),
      parameters: ["minimum": .integer(2)],
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "派到非薄弱校的不计入", en: "A posting to a member that is not weak does not count"),
      TinyDistrict(
        core: [.backbone("a"), .backbone("b")], members: ["M": [.teacher("m")], "N": [.teacher("n")]],
        weakness: ["M": 6], horizonYears: 1),
      parameters: ["minimum": .integer(2)],
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "N", 2027, 1)], breaches: ["G,2027"]),
    RuleExample(
      Text(zh: "没有薄弱校时，计入各成员校", en: "Where no member is weak, all members count"),
      TinyDistrict(
        core: [.backbone("a")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
  ]
}
