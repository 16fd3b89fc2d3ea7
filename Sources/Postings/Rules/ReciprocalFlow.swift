import Districts
import LinearModels
import RuleModels
public import Rules

/// 等额互派: as many go from the core to a member as come from the member to the core.
public struct ReciprocalFlow: PostingRule {
  /// What reciprocity means.
  enum Mode: String, Sendable, CaseIterable {
    /// Equal numbers, up to the tolerance.
    case equal
    /// If anyone goes one way, somebody comes the other way.
    case bothWays = "both-ways"
  }
  /// Between whom the numbers are compared.
  enum Level: String, Sendable, CaseIterable { case pair, group }

  static let mode = Parameter<Mode>.choice("mode", default: .equal, title: Text(zh: "方式", en: "Mode"))
  static let who = Parameter<Who>.choice("who", default: .keyStaff, title: Text(zh: "计入人员", en: "Who counts"))
  static let level = Parameter<Level>.choice("level", default: .pair, title: Text(zh: "比较层次", en: "Level"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .cohort, title: Text(zh: "计数方式", en: "Counting"))
  static let tolerance = Parameter<Int>.integer(
    "tolerance", default: 0, in: 0...1000, title: Text(zh: "允许相差", en: "Tolerance"))
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "reciprocal-flow", title: Text(zh: "等额互派", en: "Reciprocal flow"),
    statement: Text(
      zh: "核心校派往每所成员校与该成员校派往核心校的人数相等（同一开始学年、同一期限）。",
      en:
        "As many are sent from the core to each member as from that member to the core (same start year, same term)."
    ),
    formula: "∀m,y,n: |Σ x[c→m,·,y,n] − Σ x[m→c,·,y,n]| ≤ tolerance", nature: .bound,
    parameters: [mode.spec, who.spec, level.spec, counting.spec, tolerance.spec, units.spec],
    sources: [
      Citation(plan: "P11", clause: Text(zh: "互派交流轮岗", en: "exchange by sending each other teachers")),
      Citation(plan: "P13", clause: Text(zh: "对应的分校等额输出", en: "the branch sends the same number in return")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Core and member side of every comparison.
  private func sides(in facts: PlanningCase) -> [(place: String, core: [Int], members: [Int])] {
    let pairs = facts.members(for: entry, counted: entry[Self.units])
    switch entry[Self.level] {
    case .pair:
      return pairs.map { group, member in
        (
          facts.district.schools[member.head].id, facts.core(of: group, counted: entry[Self.units]),
          member.schools
        )
      }
    case .group:
      return facts.district.groups.indices.compactMap { group in
        let members = pairs.filter { $0.group == group }.flatMap(\.member.schools)
        guard !members.isEmpty else { return nil }
        return (facts.district.groups[group].name, facts.core(of: group, counted: entry[Self.units]), members)
      }
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let counting = entry[Self.counting]
    let lengths: [Int?] = counting == .cohort ? formulation.lengths : [nil]
    for (place, core, members) in sides(in: facts) {
      for year in facts.horizon.all where entry.scope.contains(year) {
        for length in lengths {
          let out = formulation.count(
            entry[Self.who], from: core, to: members, counting, in: year, length: length)
          let back = formulation.count(
            entry[Self.who], from: members, to: core, counting, in: year, length: length)
          let subject = Subject(place: place, year: year, length: length)
          switch entry[Self.mode] {
          case .equal:
            let tolerance = Double(entry[Self.tolerance])
            formulation.require(
              LinearConstraint(out - back, lower: -tolerance, upper: tolerance), by: self, for: subject)
          case .bothWays:
            let anyOut = formulation.isPositive(out, named: "any out \(subject)")
            let anyBack = formulation.isPositive(back, named: "any back \(subject)")
            formulation.require(anyOut == anyBack, by: self, for: subject)
          }
        }
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    let counting = entry[Self.counting]
    var measurements: [Measurement] = []
    for (place, core, members) in sides(in: facts) {
      for year in facts.horizon.all where entry.scope.contains(year) {
        let out = view.stays(entry[Self.who], from: core, to: members, counting, in: year)
        let back = view.stays(entry[Self.who], from: members, to: core, counting, in: year)
        for length in counting == .cohort ? view.lengths : [0] {
          let (there, here) = (
            counting == .cohort ? out.filter { $0.years == length } : out,
            counting == .cohort ? back.filter { $0.years == length } : back
          )
          let subject = Subject(place: place, year: year, length: counting == .cohort ? length : nil)
          let people = view.people(there + here)
          switch entry[Self.mode] {
          case .equal:
            measurements.append(
              .balance(
                subject, difference: abs(there.count - here.count), tolerance: entry[Self.tolerance],
                people: people))
          case .bothWays:
            measurements.append(
              .balance(
                subject, difference: there.isEmpty == here.isEmpty ? 0 : 1, tolerance: 0, people: people))
          }
        }
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "一名骨干派出，一名骨干跟岗，同年同期限", en: "One key teacher each way, same year and term"),
      TinyDistrict(core: [.backbone("a")], members: ["M": [.backbone("m")]]),
      plan: [.go("a", "C", "M", 2027, 2), .go("m", "M", "C", 2027, 2)], breaches: []),
    RuleExample(
      Text(zh: "期限不同，不是等额互派", en: "Different terms are not equal"),
      TinyDistrict(core: [.backbone("a")], members: ["M": [.backbone("m")]]),
      plan: [.go("a", "C", "M", 2027, 2), .go("m", "M", "C", 2027, 1)],
      breaches: ["M,2027,1", "M,2027,2"]),
    RuleExample(
      Text(zh: "只要求互派：单向派出不符合", en: "Both ways asked for: one way only breaks it"),
      TinyDistrict(core: [.backbone("a")], members: ["M": [.backbone("m")]]),
      parameters: ["mode": .word("both-ways"), "counting": .word("starting")],
      plan: [.go("a", "C", "M", 2028, 1)], breaches: ["M,2028"]),
    RuleExample(
      Text(zh: "按集团比较，不同成员校可以相抵", en: "By group, different members make up for each other"),
      TinyDistrict(
        core: [.backbone("a")], members: ["M": [.backbone("m")], "N": [.backbone("n")]], horizonYears: 1),
      parameters: ["level": .word("group")],
      plan: [.go("a", "C", "M", 2027, 1), .go("n", "N", "C", 2027, 1)], breaches: []),
  ]
}
