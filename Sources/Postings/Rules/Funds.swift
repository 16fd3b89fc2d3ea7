import Districts
import LinearModels
import RuleModels
public import Rules

/// 经费: what the postings cost stays within the budget, and the budget reaches what was promised.
public struct Funds: PostingRule {
  /// The time that a budget is for.
  enum Within: String, Sendable, CaseIterable { case year, horizon }

  public static let budget = Parameter<Int?>.optionalInteger(
    "budget", in: 0...1_000_000_000, title: Text(zh: "预算（元）", en: "Budget, yuan"))
  public static let minimum = Parameter<Int>.integer(
    "minimum", default: 0, in: 0...1_000_000_000,
    title: Text(zh: "预算不低于（元）", en: "The budget is at least, yuan"))
  static let allowance = Parameter<Int>.integer(
    "allowance", default: 0, in: 0...1_000_000,
    title: Text(zh: "每人每学年补助（元）", en: "Allowance for a posting and year, yuan"))
  static let perKilometre = Parameter<Int>.integer(
    "per-km", default: 0, in: 0...100_000,
    title: Text(zh: "每公里每学年补助（元）", en: "Allowance for a kilometre (one way) and year, yuan"))
  public static let per = Parameter<WardLevel>.choice(
    "per", default: .group, title: Text(zh: "按…计", en: "Counted per"))
  static let within = Parameter<Within>.choice(
    "within", default: .year, title: Text(zh: "预算周期", en: "Budget for"))

  public static let card = RuleCard(
    id: "funds", title: Text(zh: "经费", en: "Funds"),
    statement: Text(
      zh: "交流补助（每人每学年定额加按单程公里计的交通补助，含尚未结束的交流）不超过预算；预算不低于规定数额。补助记在派出学校所属集团。",
      en:
        "Allowances (a sum for each posting and year and one for each kilometre, running postings included) stay within the budget; the budget is at least the sum promised. They are charged to the group of the home school."
    ),
    formula: "∀g,y: Σ here·(allowance + per-km·km) ≤ budget; budget ≥ minimum", nature: .bound,
    parameters: [
      budget.spec, minimum.spec, allowance.spec, perKilometre.spec, per.spec, within.spec,
    ],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "每年在预算内安排", en: "within the budget every year")),
      Citation(plan: "P13", clause: Text(zh: "每个集团不低于30万元", en: "not below 300,000 yuan a group")),
      Citation(plan: "P16", clause: Text(zh: "纳入财政年度预算", en: "part of the yearly budget")),
    ], unit: Text(zh: "元", en: " yuan"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The years that a budget is for.
  private func spans(of horizon: Horizon) -> [(year: SchoolYear?, years: [SchoolYear])] {
    let years = horizon.all.filter(entry.scope.contains)
    if years.isEmpty { return [] }
    return entry[Self.within] == .horizon ? [(nil, years)] : years.map { ($0, [$0]) }
  }

  public func write(into formulation: inout Formulation) {
    guard let budget = entry[Self.budget] else { return }
    let facts = formulation.facts
    for ward in facts.wards(for: entry, per: entry[Self.per]) {
      for (year, years) in spans(of: facts.horizon) {
        let subject = Subject(place: ward.place, year: year)
        // In tenths of a yuan, because the way is known in tenths of a kilometre.
        var cost = LinearExpression()
        for school in ward.schools {
          formulation.forEachCandidate(from: [school], to: nil) { number, candidate in
            let covered = years.count(where: candidate.covers)
            if covered == 0 { return }
            let way = facts.distance(of: candidate.teacher, to: candidate.to).tenthsOfKilometre
            let yearly = 10 * entry[Self.allowance] + entry[Self.perKilometre] * way
            cost.add(Double(covered * yearly), column: number)
          }
          for stay in facts.fixedStays(from: [school], to: nil) where stay.to != school {
            let way = facts.distance(of: stay.teacher, to: stay.to).tenthsOfKilometre
            let yearly = 10 * entry[Self.allowance] + entry[Self.perKilometre] * way
            cost.constant += Double(years.count(where: stay.covers) * yearly)
          }
        }
        formulation.require(cost <= 10 * budget, by: self, for: subject, unit: 10)
        formulation.require(
          LinearExpression(constant: Double(budget)) >= entry[Self.minimum], by: self, for: subject)
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    guard let budget = entry[Self.budget] else { return [] }
    let facts = view.facts
    return facts.wards(for: entry, per: entry[Self.per]).flatMap { ward in
      spans(of: facts.horizon).flatMap { year, years -> [Measurement] in
        let subject = Subject(place: ward.place, year: year)
        var tenths = 0
        var people: [Stay] = []
        for covered in years {
          for school in ward.schools {
            for stay in view.present(in: covered, from: [school], to: nil) {
              let way = facts.distance(of: stay.teacher, to: stay.to).tenthsOfKilometre
              tenths += entry[Self.allowance] * 10 + way * entry[Self.perKilometre]
              people.append(stay)
            }
          }
        }
        let spending = Measurement(
          subject, value: (tenths + 9) / 10, .atMost, budget, people: view.people(people))
        let promised = Measurement(subject, value: budget, .atLeast, entry[Self.minimum])
        return entry[Self.minimum] > 0 ? [spending, promised] : [spending]
      }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "一人一学年补助5000元，预算6000元", en: "5,000 yuan for one posting within 6,000"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["budget": .integer(6000), "allowance": .integer(5000)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "加上20.5公里的交通补助，超出预算", en: "With the travel of 20.5 km it is above the budget"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m")]],
        travel: [Travel(from: "C", to: "M", tenthsOfKilometre: 205, minutes: nil)], horizonYears: 1),
      parameters: ["budget": .integer(6000), "allowance": .integer(5000), "per-km": .integer(50)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["G,2027"]),
    RuleExample(
      Text(zh: "规划期预算一次算清：两学年共一万元", en: "One budget for the horizon: two years cost 10,000"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], horizonYears: 2),
      parameters: [
        "budget": .integer(9000), "allowance": .integer(5000), "within": .word("horizon"),
        "per": .word("district"),
      ],
      plan: [.go("a", "C", "M", 2027, 2)], breaches: ["*"]),
    RuleExample(
      Text(zh: "预算低于承诺的数额", en: "The budget lies below the sum promised"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["budget": .integer(200_000), "minimum": .integer(300_000)],
      plan: [], breaches: ["G,2027"]),
  ]
}
