import Districts
import LinearModels
import RuleModels
public import Rules

/// 校干挂职: every year at least so many cadres are sent.
public struct CadreSecondment: PostingRule {
  /// For whom it is counted.
  enum Per: String, Sendable, CaseIterable {
    case group, district
    /// The core and one member: cadres who go from one to the other, whichever way.
    case pair
  }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 0, in: 0...1000, title: Text(zh: "最少人数", en: "Least number"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "按…计", en: "Counted per"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .starting, title: Text(zh: "计数方式", en: "Counting"), of: [.starting, .present])
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "cadre-secondment", title: Text(zh: "校干挂职", en: "Secondment of cadres"),
    statement: Text(
      zh: "每学年挂职交流的校干（中层及以上，以政策规定的职务为准）不少于规定人数。",
      en: "Every year at least the number of cadres (of the office that the policy names, or above) is sent."),
    formula: "∀g,y: Σ start of cadres ≥ minimum", nature: .bound,
    parameters: [minimum.spec, per.spec, counting.spec, units.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "校干教师挂职交流", en: "cadres and teachers are seconded")),
      Citation(plan: "P16", clause: Text(zh: "每年选派校干", en: "cadres are sent every year")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// What is counted together: flows from schools to schools (nil: anywhere).
  private struct Count {
    let place: String
    var flows: [(from: [Int], to: [Int]?)]
  }

  private func counts(in facts: PlanningCase) -> [Count] {
    switch entry[Self.per] {
    case .pair:
      facts.members(for: entry, counted: entry[Self.units]).map { group, member in
        let core = facts.cores[group].schools
        return Count(
          place: facts.district.schools[member.head].id,
          flows: [(core, member.schools), (member.schools, core)])
      }
    case .group, .district:
      facts.wards(for: entry, per: entry[Self.per] == .group ? .group : .district).map { ward in
        Count(place: ward.place, flows: ward.schools.map { ([$0], nil) })
      }
    }
  }

  public func write(into formulation: inout Formulation) {
    for count in counts(in: formulation.facts) {
      for year in formulation.facts.horizon.all where entry.scope.contains(year) {
        var sent = LinearExpression()
        for flow in count.flows {
          sent += formulation.count(.cadre, from: flow.from, to: flow.to, entry[Self.counting], in: year)
        }
        formulation.require(
          sent >= entry[Self.minimum], by: self, for: Subject(place: count.place, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    counts(in: view.facts).flatMap { count in
      view.facts.horizon.all.filter(entry.scope.contains).map { year in
        let sent = count.flows.flatMap { flow in
          view.stays(.cadre, from: flow.from, to: flow.to, entry[Self.counting], in: year)
        }
        return Measurement(
          Subject(place: count.place, year: year), value: sent.count, .atLeast, entry[Self.minimum],
          people: view.people(sent))
      }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "教导主任到成员校挂职", en: "A dean is seconded to a member"),
      TinyDistrict(
        core: [.teacher("a", cadre: .middle)], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "只派出普通教师，不计入", en: "A teacher without an office does not count"),
      TinyDistrict(core: [.backbone("a")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["G,2027"]),
    RuleExample(
      Text(zh: "按核心校与成员校结对计，N校没有", en: "By pair: none with N"),
      TinyDistrict(
        core: [.teacher("a", cadre: .vice)], members: ["M": [.teacher("m")], "N": [.teacher("n")]],
        horizonYears: 1),
      parameters: ["minimum": .integer(1), "per": .word("pair")],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["N,2027"]),
  ]
}
