import Districts
import LinearModels
import RuleModels
public import Rules

/// 成员校双向流动: where a member sends backbone teachers to another, that one sends some in return.
public struct TwoWayMembers: PostingRule {
  /// The time in which the return must come.
  enum Within: String, Sendable, CaseIterable { case year, horizon }

  static let who = Parameter<Who>.choice("who", default: .backbone, title: Text(zh: "计入人员", en: "Who counts"))
  static let within = Parameter<Within>.choice(
    "within", default: .horizon, title: Text(zh: "考核周期", en: "Within"))
  static let includeCore = Parameter<Bool>.flag(
    "include-core", default: false, title: Text(zh: "核心校也算成员校", en: "The core counts as a member"))
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "two-way-members", title: Text(zh: "成员校双向流动", en: "Both ways between members"),
    statement: Text(
      zh: "骨干教师在成员校之间双向流动：一校派往另一校的，另一校也派回。",
      en: "Backbone teachers flow both ways between members: where one sends to another, that one sends too."),
    formula: "∀a,b∈M: flow a→b > 0 ⇒ flow b→a > 0", nature: .bound,
    parameters: [who.spec, within.spec, includeCore.spec, units.spec],
    sources: [
      Citation(plan: "P16", clause: Text(zh: "在成员校之间双向流动", en: "flow both ways between members"))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The schools of each group among which teachers flow, by id.
  private func circles(in facts: PlanningCase) -> [[(id: String, schools: [Int])]] {
    facts.district.groups.indices.map { group in
      // The scope picks the members; the core, where it counts, counts for all of them.
      var schools = facts.members(of: group, counted: entry[Self.units])
        .filter { entry.scope.contains(facts.district.schools[$0.head]) }
      if entry[Self.includeCore] { schools.append(facts.cores[group]) }
      return schools.map { (facts.district.schools[$0.head].id, $0.schools) }.sorted { $0.id < $1.id }
    }
  }

  private func spans(of horizon: Horizon) -> [(year: SchoolYear?, years: [SchoolYear])] {
    let years = horizon.all.filter(entry.scope.contains)
    return entry[Self.within] == .horizon ? [(nil, years)] : years.map { ($0, [$0]) }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for circle in circles(in: facts) {
      for (index, one) in circle.enumerated() {
        for other in circle[(index + 1)...] {
          for (year, years) in spans(of: facts.horizon) {
            let there = formulation.countOnce(
              entry[Self.who], from: one.schools, to: other.schools, .starting, in: years)
            let back = formulation.countOnce(
              entry[Self.who], from: other.schools, to: one.schools, .starting, in: years)
            if there.terms.isEmpty && back.terms.isEmpty { continue }
            let subject = Subject(place: one.id, otherPlace: other.id, year: year)
            let anyThere = formulation.isPositive(there, named: "any there \(subject)")
            let anyBack = formulation.isPositive(back, named: "any back \(subject)")
            formulation.require(anyThere == anyBack, by: self, for: subject)
          }
        }
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    var measurements: [Measurement] = []
    for circle in circles(in: facts) {
      var place: [Int: Int] = [:]
      for (number, member) in circle.enumerated() { for school in member.schools { place[school] = number } }
      let schools = circle.flatMap(\.schools)
      for (year, years) in spans(of: facts.horizon) {
        // Only pairs between which anybody goes are listed.
        var flows: [[Int]: [Stay]] = [:]
        for stay in years.flatMap({
          view.stays(entry[Self.who], from: schools, to: schools, .starting, in: $0)
        }) {
          guard let from = place[stay.from], let to = place[stay.to], from != to else { continue }
          flows[[from, to], default: []].append(stay)
        }
        for pair in Set(flows.keys.map { $0.sorted() }) {
          let (there, back) = (flows[pair] ?? [], flows[[pair[1], pair[0]]] ?? [])
          measurements.append(
            .balance(
              Subject(place: circle[pair[0]].id, otherPlace: circle[pair[1]].id, year: year),
              difference: there.isEmpty == back.isEmpty ? 0 : 1, tolerance: 0,
              people: view.people(there + back)))
        }
      }
    }
    return measurements.sorted { $0.subject < $1.subject }
  }

  private static let bothMembers = ["M": [Teacher.backbone("m")], "N": [Teacher.backbone("n")]]
  private static let laterals = [
    PolicyEntry(
      index: 1, rule: "direction", values: ["allow": .words(["dispatch", "attachment", "lateral"])])
  ]

  public static let examples = [
    RuleExample(
      Text(zh: "一去一回，学年不同也可", en: "One there and one back, in different years"),
      TinyDistrict(core: [.teacher("a")], members: bothMembers, horizonYears: 2), alongside: laterals,
      plan: [.go("m", "M", "N", 2027, 1), .go("n", "N", "M", 2028, 1)], breaches: []),
    RuleExample(
      Text(zh: "有去无回", en: "One there and none back"),
      TinyDistrict(core: [.teacher("a")], members: bothMembers, horizonYears: 2), alongside: laterals,
      plan: [.go("m", "M", "N", 2027, 1)], breaches: ["M,N"]),
    RuleExample(
      Text(zh: "按学年考核，一去一回不在同年", en: "By year: there and back in different years"),
      TinyDistrict(core: [.teacher("a")], members: bothMembers, horizonYears: 2),
      parameters: ["within": .word("year")], alongside: laterals,
      plan: [.go("m", "M", "N", 2027, 1), .go("n", "N", "M", 2028, 1)],
      breaches: ["M,N,2027", "M,N,2028"]),
  ]
}
