import Districts
import LinearModels
import RuleModels
public import Rules

/// 名师工作室: each studio works at a school that needs it.
public struct StudioHosting: PairRule {
  public static let pairKind = PairKind.studio

  /// Which schools may host a studio.
  public enum Hosts: String, Sendable, CaseIterable {
    case rural, weak
    case ruralOrWeak = "rural-or-weak"
    case any
  }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 0, in: 0...100, title: Text(zh: "每集团至少几个", en: "at least, a group"))
  static let hosts = Parameter<Hosts>.choice(
    "hosts", default: .ruralOrWeak, title: Text(zh: "设在哪些学校", en: "which schools"))

  public static let card = RuleCard(
    id: "studio-hosting", title: Text(zh: "名师工作室", en: "Studios of star teachers"),
    statement: Text(
      zh: "名单上的每个工作室设在主持人所在集团的一所乡村或薄弱学校（hosts），一校最多一个；每集团不少于 minimum 个。",
      en:
        "Each studio listed works at one rural or weak school (`hosts`) of its leader's group, at most one a school; each group has at least `minimum`."
    ),
    formula: "∀w: Σ_s k[w,s] = 1; ∀s: Σ_w k[w,s] ≤ 1", nature: .bound,
    parameters: [minimum.spec, hosts.spec],
    sources: [
      Citation(plan: "P9", clause: Text(zh: "优秀教师工作室", en: "studios of good teachers")),
      Citation(plan: "P16", clause: Text(zh: "名师乡村工作室", en: "village studios of star teachers")),
    ], unit: Text(zh: "个工作室", en: "studios"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The studios that the line speaks of, with the unit of the leader.
  private func studios(in facts: GroupingCase) -> [(number: Int, home: Int)] {
    facts.tables.studios.enumerated().compactMap { number, studio in
      guard let lead = facts.district.teacherNumbers[studio.lead] else { return nil }
      let home = facts.unit(of: lead)
      return facts.concerns(entry, school: home) ? (number, home) : nil
    }
  }

  public func concerns(_ studio: Int, _ host: Int, in facts: GroupingCase) -> Bool {
    studios(in: facts).contains { $0.number == studio }
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    studios(in: facts).flatMap { studio in facts.units.map { .pair(.studio, studio.number, $0) } }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .pair(.studio, let studio, let host) = choice, concerns(studio, host, in: facts) else {
      return true
    }
    let isRural = facts.district.schools[host].area == .rural
    switch entry[Self.hosts] {
    case .any: return true
    case .rural: return isRural
    case .weak: return facts.isWeak(host)
    case .ruralOrWeak: return isRural || facts.isWeak(host)
    }
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let studios = studios(in: facts)
    let numbers = Set(studios.map(\.number))
    let pairs = formulation.pairs(.studio).filter { numbers.contains($0.first) }
    let ofStudio = Dictionary(grouping: pairs, by: \.first)
    let ofHost = Dictionary(grouping: pairs, by: \.second)
    for studio in studios {
      let own = ofStudio[studio.number] ?? []
      let name = facts.tables.studios[studio.number].name
      formulation.require(
        LinearExpression(columns: own.map(\.column)) == 1, by: self, for: Subject(place: name))
      for pair in own {
        let chosen = LinearExpression(columns: [pair.column])
        // A leader's own school is in the leader's group only if it is in a group at all.
        let rows =
          pair.second == studio.home
          ? [chosen - formulation.groups(of: studio.home) <= 0]
          : formulation.together(studio.home, pair.second, for: chosen)
        for row in rows {
          formulation.require(
            row, by: self, for: Subject(place: name, otherPlace: facts.district.schools[pair.second].id))
        }
      }
    }
    for host in ofHost.keys.sorted() {
      formulation.require(
        LinearExpression(columns: (ofHost[host] ?? []).map(\.column)) <= 1, by: self,
        for: Subject(place: facts.district.schools[host].id, kind: "host"))
    }
    guard entry[Self.minimum] > 0 else { return }
    for core in facts.cores(for: entry) {
      let led = studios.sum { formulation.place($0.home, core) }
      formulation.require(
        led - entry[Self.minimum] * formulation.isFormed(core) >= 0, by: self,
        for: Subject(place: facts.groupName(core)))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let (schools, list) = (facts.district.schools, facts.tables.studios)
    let home = list.map { studio in
      facts.district.teacherNumbers[studio.lead].map { facts.district.units[facts.district.homes[$0]] }
    }
    let own = list.indices.filter { number in home[number].map { entry.scope.contains(schools[$0]) } ?? false
    }
    let pairs = view.pairs(.studio).filter { own.contains($0.first) }
    var measurements = own.map { number in
      let count = pairs.count { $0.first == number }
      return Measurement(Subject(place: list[number].name), value: count, count < 1 ? .atLeast : .atMost, 1)
    }
    for (studio, host) in pairs {
      let subject = Subject(place: list[studio].name, otherPlace: schools[host].id)
      let (isRural, isWeak) = (schools[host].area == .rural, schools[host].weakness >= facts.policy.weakFrom)
      let isFit =
        switch entry[Self.hosts] {
        case .any: true
        case .rural: isRural
        case .weak: isWeak
        case .ruralOrWeak: isRural || isWeak
        }
      measurements.append(Measurement(subject, value: isFit ? 1 : 0, .atLeast, 1))
      let isNear = home[studio].map { view.count(of: $0) > 0 && view.areTogether($0, host) } ?? false
      measurements.append(Measurement(subject, value: isNear ? 1 : 0, .atLeast, 1))
    }
    for host in Set(pairs.map(\.second)).sorted() {
      measurements.append(
        Measurement(
          Subject(place: schools[host].id, kind: "host"), value: pairs.count { $0.second == host }, .atMost, 1
        ))
    }
    guard entry[Self.minimum] > 0 else { return measurements }
    return measurements
      + view.groups(for: self).map { group, core in
        let led = own.count { number in home[number].map(group.units.contains) ?? false }
        return Measurement(Subject(place: facts.groupName(core)), value: led, .atLeast, entry[Self.minimum])
      }
  }

  private static let district = TinyGrouping(
    [.core("C"), .core("X"), .member("M"), .member("N", area: .town)],
    teachers: [.person("a", at: "C"), .person("b", at: "C")]
  ) { $0.studios = [Studio(name: "甲工作室", lead: "a")] }

  public static let examples = [
    GroupingExample(
      Text(zh: "设在本集团的乡村学校", en: "At a village school of the group"), district,
      parameters: ["minimum": .integer(1)], groups: ["C": ["M", "N"]],
      pairs: [GroupingPair(.studio, "甲工作室", "M")], breaches: []),
    GroupingExample(
      Text(zh: "设在镇区不薄弱的学校", en: "At a school in town that is not weak"), district,
      groups: ["C": ["M", "N"]],
      pairs: [GroupingPair(.studio, "甲工作室", "N")], breaches: ["甲工作室,N"]),
    GroupingExample(
      Text(zh: "设在别的集团，另一个集团没有", en: "In another group, which has none of its own"), district,
      parameters: ["minimum": .integer(1)], groups: ["C": ["N"], "X": ["M"]],
      pairs: [GroupingPair(.studio, "甲工作室", "M")], breaches: ["GX", "甲工作室,M"]),
  ]
}
