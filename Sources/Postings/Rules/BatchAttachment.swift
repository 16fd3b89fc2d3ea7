import Districts
import LinearModels
import RuleModels
public import Rules

/// 分期分批跟岗: every member sends teachers to the core, in several batches.
public struct BatchAttachment: PostingRule {
  /// The time in which the number must be reached.
  enum Within: String, Sendable, CaseIterable { case year, horizon }
  /// For whom it is counted.
  enum Per: String, Sendable, CaseIterable { case member, group }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1000, title: Text(zh: "最少人数", en: "Least number"))
  static let batches = Parameter<Int>.integer(
    "batches", default: 2, in: 0...20, title: Text(zh: "最少批次（开始学年数）", en: "Least start years"))
  static let within = Parameter<Within>.choice(
    "within", default: .horizon, title: Text(zh: "考核周期", en: "Within"))
  static let per = Parameter<Per>.choice("per", default: .member, title: Text(zh: "按…计", en: "Counted per"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "batch-attachment", title: Text(zh: "分期分批跟岗", en: "Attachments in batches"),
    statement: Text(
      zh: "每所成员校在规划期内派往核心校跟岗的教师不少于规定人数，并分布在不少于规定个数的开始学年；按学年考核时，每学年不少于规定人数。",
      en:
        "Within the horizon every member sends at least the number of teachers to the core, in at least so many start years; or, by year, at least the number every year."
    ),
    formula: "∀m: Σ start(m→c) ≥ minimum in ≥ batches years", nature: .bound,
    parameters: [minimum.spec, batches.spec, within.spec, per.spec, who.spec, units.spec],
    sources: [
      Citation(plan: "P13", clause: Text(zh: "分期分批到城镇学校交流学习", en: "in batches to the schools in town")),
      Citation(plan: "P16", clause: Text(zh: "成员校派出教师到核心校", en: "members send teachers to the core")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Who sends: each member, or the members of a group together; with the core that receives.
  private func senders(in facts: PlanningCase) -> [(place: String, members: [Int], core: [Int])] {
    let pairs = facts.members(for: entry, counted: entry[Self.units])
    switch entry[Self.per] {
    case .member:
      return pairs.map { group, member in
        (
          facts.district.schools[member.head].id, member.schools,
          facts.core(of: group, counted: entry[Self.units])
        )
      }
    case .group:
      var together = [[Int]](repeating: [], count: facts.district.groups.count)
      for (group, member) in pairs { together[group] += member.schools }
      return together.indices.filter { !together[$0].isEmpty }.map { group in
        (
          facts.district.groups[group].name, together[group],
          facts.core(of: group, counted: entry[Self.units])
        )
      }
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let years = facts.horizon.all.filter(entry.scope.contains)
    guard !years.isEmpty else { return }
    for (place, members, core) in senders(in: facts) {
      let starts = years.map { year in
        formulation.count(entry[Self.who], from: members, to: core, .starting, in: year)
      }
      if entry[Self.within] == .year {
        for (year, sent) in zip(years, starts) {
          formulation.require(
            sent >= entry[Self.minimum], by: self, for: Subject(place: place, year: year))
        }
        continue
      }
      formulation.require(
        starts.sum { $0 } >= entry[Self.minimum], by: self, for: Subject(place: place))
      var batches = LinearExpression()
      for (year, sent) in zip(years, starts) where !sent.terms.isEmpty {
        // A batch may be counted only in a year in which somebody starts.
        let batch = formulation.integer("batch[\(place),\(year)]", in: 0...1)
        formulation.tie(batch <= sent, named: "batch[\(place),\(year)]")
        batches += batch.linear
      }
      formulation.require(batches >= entry[Self.batches], by: self, for: Subject(place: place))
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let years = view.facts.horizon.all.filter(entry.scope.contains)
    guard !years.isEmpty else { return [] }
    return senders(in: view.facts).flatMap { place, members, core -> [Measurement] in
      let sent = years.map { view.stays(entry[Self.who], from: members, to: core, .starting, in: $0) }
      if entry[Self.within] == .year {
        return zip(years, sent).map { year, stays in
          Measurement(
            Subject(place: place, year: year), value: stays.count, .atLeast, entry[Self.minimum],
            people: view.people(stays))
        }
      }
      let people = view.people(sent.flatMap { $0 })
      return [
        Measurement(
          Subject(place: place), value: sent.reduce(0) { $0 + $1.count }, .atLeast, entry[Self.minimum],
          people: people),
        Measurement(
          Subject(place: place), value: sent.count { !$0.isEmpty }, .atLeast, entry[Self.batches],
          people: people),
      ]
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "两批跟岗", en: "Two batches"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m"), .teacher("k")]]),
      plan: [.go("m", "M", "C", 2027, 1), .go("k", "M", "C", 2029, 1)], breaches: []),
    RuleExample(
      Text(zh: "两人同年跟岗，只算一批", en: "Two in the same year are one batch"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m"), .teacher("k")]]),
      plan: [.go("m", "M", "C", 2028, 1), .go("k", "M", "C", 2028, 1)], breaches: ["M"]),
    RuleExample(
      Text(zh: "按学年考核，第二学年无人跟岗", en: "By year: nobody in the second"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], horizonYears: 2),
      parameters: ["within": .word("year")],
      plan: [.go("m", "M", "C", 2027, 2)], breaches: ["M,2028"]),
  ]
}
