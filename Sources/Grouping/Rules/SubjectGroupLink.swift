import Districts
import LinearModels
import RuleModels
public import Rules

/// 学科组对口: the subject groups of a member and its core are matched.
public struct SubjectGroupLink: PairRule {
  public static let pairKind = PairKind.subjectLink

  static let sameSubject = Parameter<Bool>.flag(
    "same-subject", default: true, title: Text(zh: "是否限同学科", en: "one subject"))

  public static let card = RuleCard(
    id: "subject-group-link", title: Text(zh: "学科组对口联系", en: "Linked subject groups"),
    statement: Text(
      zh: "成员校的每个学科组恰与核心校的一个学科组对口，反过来也是；限同学科的，学科相同。两校都列有学科组的才计。",
      en:
        "Each subject group of a member is linked to exactly one of its core, and the other way round, of one subject where asked; for schools that both list groups."
    ),
    formula: "∀m∈g, j∈m: Σ_i l[i,j] = y[m,g]; ∀i∈c(g): Σ_j l[i,j] = y[m,g]", nature: .bound,
    parameters: [sameSubject.spec],
    sources: [Citation(plan: "P14", clause: Text(zh: "学科组对口联系", en: "linked subject groups"))],
    unit: Text(zh: "个学科组", en: "groups"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The rows of the list by unit.
  private func groups(in facts: GroupingCase) -> [Int: [Int]] {
    var groups: [Int: [Int]] = [:]
    for (number, group) in facts.tables.subjectGroups.enumerated() {
      guard let school = facts.district.schoolNumbers[group.school] else { continue }
      groups[facts.district.units[school], default: []].append(number)
    }
    return groups
  }

  public func concerns(_ first: Int, _ second: Int, in facts: GroupingCase) -> Bool {
    facts.district.schoolNumbers[facts.tables.subjectGroups[first].school].map {
      facts.concerns(entry, core: facts.district.units[$0])
    } ?? false
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    let groups = groups(in: facts)
    return facts.cores(for: entry).flatMap { core in
      facts.units.filter { $0 != core }.flatMap { unit in
        (groups[core] ?? []).flatMap { first in
          (groups[unit] ?? []).map { .pair(.subjectLink, first, $0) }
        }
      }
    }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard entry[Self.sameSubject], case .pair(.subjectLink, let first, let second) = choice,
      concerns(first, second, in: facts)
    else { return true }
    let groups = facts.tables.subjectGroups
    return groups[first].subjects.contains { groups[second].subjects.contains($0) }
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let groups = groups(in: facts)
    for core in facts.cores(for: entry) {
      for unit in facts.units where unit != core {
        guard let own = groups[core], let others = groups[unit] else { continue }
        let isMember = formulation.place(unit, core)
        let places = (facts.district.schools[core].id, facts.district.schools[unit].id)
        for second in others {
          formulation.require(
            own.sum { formulation.pair(.subjectLink, $0, second) } == isMember, by: self,
            for: Subject(
              place: places.0, otherPlace: places.1, kind: facts.tables.subjectGroups[second].id))
        }
        for first in own {
          formulation.require(
            others.sum { formulation.pair(.subjectLink, first, $0) } == isMember, by: self,
            for: Subject(place: places.0, otherPlace: places.1, kind: facts.tables.subjectGroups[first].id))
        }
      }
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let list = facts.tables.subjectGroups
    let unit = list.map { group in
      facts.district.schoolNumbers[group.school].map { facts.district.units[$0] } ?? -1
    }
    let links = view.pairs(.subjectLink)
    var measurements: [Measurement] = []
    for (first, second) in links where concerns(first, second, in: facts) {
      let isFit =
        unit[first] != unit[second]
        && (!entry[Self.sameSubject] || !Set(list[first].subjects).isDisjoint(with: list[second].subjects))
      measurements.append(
        Measurement(
          Subject(place: list[first].id, otherPlace: list[second].id), value: isFit ? 1 : 0, .atLeast, 1))
    }
    for core in facts.cores where facts.concerns(entry, core: core) {
      for other in facts.units where other != core {
        let (own, others) = (
          list.indices.filter { unit[$0] == core }, list.indices.filter { unit[$0] == other }
        )
        if own.isEmpty || others.isEmpty { continue }
        let wanted = view.cores(of: other).contains(core) ? 1 : 0
        for group in others + own {
          let count = links.count {
            unit[$0.first] == core && unit[$0.second] == other && ($0.first == group || $0.second == group)
          }
          measurements.append(
            Measurement(
              Subject(
                place: facts.district.schools[core].id, otherPlace: facts.district.schools[other].id,
                kind: list[group].id), value: count, count < wanted ? .atLeast : .atMost, wanted))
        }
      }
    }
    return measurements
  }

  private static let schools = TinyGrouping([.core("C"), .core("X"), .member("M")]) {
    $0.subjectGroups = ["C", "M"].flatMap { school in
      ["语文", "数学"].map {
        SubjectGroup(id: "\(school)\($0)", name: "\($0)组", school: school, subjects: [$0])
      }
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "语文组、数学组分别对口", en: "Chinese with Chinese, mathematics with mathematics"), schools,
      groups: ["C": ["M"]],
      pairs: [
        GroupingPair(.subjectLink, "C语文", "M语文"), GroupingPair(.subjectLink, "C数学", "M数学"),
      ], breaches: []),
    GroupingExample(
      Text(zh: "数学组没有对口", en: "The groups of mathematics are not linked"), schools, groups: ["C": ["M"]],
      pairs: [GroupingPair(.subjectLink, "C语文", "M语文")],
      breaches: ["C,M,C数学", "C,M,M数学"]),
    GroupingExample(
      Text(zh: "学科不同", en: "Of two subjects"), schools, parameters: ["same-subject": .flag(true)],
      groups: ["C": ["M"]],
      pairs: [
        GroupingPair(.subjectLink, "C语文", "M数学"), GroupingPair(.subjectLink, "C数学", "M语文"),
      ], breaches: ["C语文,M数学", "C数学,M语文"]),
  ]
}
