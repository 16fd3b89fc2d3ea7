import Districts
import LinearModels
import RuleModels
public import Rules

/// 结对帮扶: every school that asks gets one helper.
public struct AssistancePair: PairRule {
  public static let pairKind = PairKind.assistance

  /// Whether helper and helped are in one group.
  public enum SameGroup: String, Sendable, CaseIterable {
    /// It does not matter.
    case free
    /// A goal: pairs across groups count in the criterion pairs-apart.
    case preferred
    case required
  }

  /// What a pair must be, one of those named.
  public enum Kind: String, Sendable, CaseIterable {
    case publicPrivate = "public-private"
    case strongWeak = "strong-weak"
  }

  static let onRequest = Parameter<Bool>.flag(
    "on-request", default: true, title: Text(zh: "凭申请", en: "on request"))
  static let sameGroup = Parameter<SameGroup>.choice(
    "same-group", default: .preferred, title: Text(zh: "是否在同一集团", en: "in one group"))
  static let kinds = Parameter<[Kind]>.choices(
    "kinds", default: [.strongWeak], title: Text(zh: "结对类型", en: "kinds of pairs"))
  static let sameTown = Parameter<Bool>.flag(
    "same-town", default: false, title: Text(zh: "是否限同一乡镇", en: "in one town"))
  static let maximum = Parameter<Int>.integer(
    "maximum", default: 1, in: 1...100, title: Text(zh: "一校最多帮扶几校", en: "schools that one helps at most"))

  public static let card = RuleCard(
    id: "assistance-pair", title: Text(zh: "结对帮扶", en: "Helping pairs"),
    statement: Text(
      zh:
        "每所提出帮扶申请的学校（on-request 为否时：每所薄弱学校）恰有一所帮扶学校；帮扶学校自己不是被帮扶学校，学段相同，符合所列类型之一（public-private 公办帮民办，strong-weak 非薄弱帮薄弱），同时帮扶的学校不超过 maximum 所。",
      en:
        "Each school that asks for help (or, not on request, each weak school) has exactly one helper. A helper is not helped itself, shares a stage, is of one of the kinds (public helps private, strong helps weak) and helps at most `maximum` schools."
    ),
    formula: "∀a: Σ_h p[h,a] = 1; ∀h: Σ_a p[h,a] ≤ maximum", nature: .bound,
    parameters: [onRequest.spec, sameGroup.spec, kinds.spec, sameTown.spec, maximum.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "优先在其所在的联盟共同体内", en: "first of all in its own alliance")),
      Citation(
        plan: "P7",
        clause: Text(zh: "提出帮扶申请；公办园与民办园、优质园与薄弱园", en: "on request; public and private, strong and weak")),
    ], unit: Text(zh: "对", en: "pairs"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Whether only schools that ask are helped.
  var isOnRequest: Bool { entry[Self.onRequest] }

  private func helped(in facts: GroupingCase) -> [Int] {
    if !entry[Self.onRequest] { return facts.units(for: entry).filter(facts.isWeak) }
    let asked = Set(facts.tables.requests.compactMap { facts.district.schoolNumbers[$0] })
    return facts.units(for: entry).filter(asked.contains)
  }

  public func concerns(_ helper: Int, _ helped: Int, in facts: GroupingCase) -> Bool {
    facts.concerns(entry, school: helped)
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    let helped = helped(in: facts)
    return helped.flatMap { school in
      facts.units.filter { $0 != school }.map { .pair(.assistance, $0, school) }
    }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .pair(.assistance, let helper, let school) = choice, concerns(helper, school, in: facts)
    else { return true }
    let (one, other) = (facts.district.schools[helper], facts.district.schools[school])
    guard one.stage.overlaps(other.stage), !helped(in: facts).contains(helper) else { return false }
    if entry[Self.sameTown] {
      guard let town = facts.profile(helper)?.town, town == facts.profile(school)?.town else { return false }
    }
    return entry[Self.kinds].contains { kind in
      switch kind {
      case .publicPrivate:
        facts.profile(helper)?.isPrivate == false && facts.profile(school)?.isPrivate == true
      case .strongWeak: !facts.isWeak(helper) && facts.isWeak(school)
      }
    }
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let schools = facts.district.schools
    let helped = helped(in: facts)
    let isHelped = Set(helped)
    let pairs = formulation.pairs(.assistance).filter { isHelped.contains($0.second) }
    let ofHelped = Dictionary(grouping: pairs, by: \.second)
    let ofHelper = Dictionary(grouping: pairs, by: \.first)
    for school in helped {
      let sum = LinearExpression(columns: (ofHelped[school] ?? []).map(\.column))
      formulation.require(sum == 1, by: self, for: Subject(place: schools[school].id))
    }
    for helper in ofHelper.keys.sorted() {
      let sum = LinearExpression(columns: (ofHelper[helper] ?? []).map(\.column))
      formulation.require(
        sum <= entry[Self.maximum], by: self, for: Subject(place: schools[helper].id, kind: "helper"))
    }
    guard entry[Self.sameGroup] == .required else { return }
    for pair in pairs {
      let chosen = LinearExpression(columns: [pair.column])
      for row in formulation.together(pair.first, pair.second, for: chosen) {
        formulation.require(
          row, by: self, for: Subject(place: schools[pair.first].id, otherPlace: schools[pair.second].id))
      }
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let schools = facts.district.schools
    let requests = Set(facts.tables.requests)
    let isHelped = { (unit: Int) -> Bool in
      let school = schools[unit]
      let asks =
        entry[Self.onRequest] ? requests.contains(school.id) : school.weakness >= facts.policy.weakFrom
      return asks && entry.scope.contains(school)
    }
    let pairs = view.pairs(.assistance).filter { entry.scope.contains(schools[$0.second]) }
    var measurements = facts.units.filter(isHelped).map { unit in
      let count = pairs.count { $0.second == unit }
      return Measurement(
        Subject(place: schools[unit].id), value: count, count < 1 ? .atLeast : .atMost, 1)
    }
    for helper in Set(pairs.map(\.first)).sorted() {
      measurements.append(
        Measurement(
          Subject(place: schools[helper].id, kind: "helper"), value: pairs.count { $0.first == helper },
          .atMost, entry[Self.maximum]))
    }
    for (helper, unit) in pairs {
      let subject = Subject(place: schools[helper].id, otherPlace: schools[unit].id)
      let isFit =
        isHelped(unit) && !isHelped(helper) && helper != unit
        && !schools[helper].stage.offered.isDisjoint(with: schools[unit].stage.offered)
        && (!entry[Self.sameTown] || haveOneTown(schools[helper].id, schools[unit].id, facts.tables.profiles))
        && isOfKind(schools[helper], schools[unit], facts)
      measurements.append(Measurement(subject, value: isFit ? 1 : 0, .atLeast, 1))
      if entry[Self.sameGroup] == .required {
        measurements.append(Measurement(subject, value: view.areTogether(helper, unit) ? 1 : 0, .atLeast, 1))
      }
    }
    return measurements
  }

  private func haveOneTown(_ one: String, _ other: String, _ profiles: [SchoolProfile]) -> Bool {
    let towns = [one, other].map { id in profiles.first { $0.school == id }?.town }
    return towns[0] != nil && towns[0] == towns[1]
  }

  private func isOfKind(_ helper: School, _ helped: School, _ facts: GroupingCase) -> Bool {
    let isPrivate = { (school: School) in facts.tables.profiles.first { $0.school == school.id }?.isPrivate }
    let weakFrom = facts.policy.weakFrom
    return
      (entry[Self.kinds].contains(.publicPrivate) && isPrivate(helper) == false && isPrivate(helped) == true)
      || (entry[Self.kinds].contains(.strongWeak) && helper.weakness < weakFrom
        && helped.weakness >= weakFrom)
  }
}
