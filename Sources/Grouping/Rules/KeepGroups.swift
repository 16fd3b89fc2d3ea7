import Districts
import LinearModels
import RuleModels
public import Rules

/// 现有集团不变: schools stay in the groups of schools.csv.
public struct KeepGroups: GroupingRule {
  public static let card = RuleCard(
    id: "keep-groups", title: Text(zh: "现有集团不变", en: "Groups as they stand"),
    statement: Text(
      zh: "学校表中已有集团的学校留在原集团；只另作结对、师徒、理事会等安排时用。",
      en: "Schools that schools.csv gives a group stay in it: for policies that only pair or seat."),
    formula: "∀s with a group g: y[s,g] = 1", nature: .bound, parameters: [],
    sources: [Citation(plan: "P9", clause: Text(zh: "教共体已经组建", en: "the group has been formed"))],
    unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for unit in facts.units(for: entry) {
      guard let core = facts.presentCore(of: unit) else { continue }
      formulation.require(
        formulation.place(unit, core) >= 1, by: self, for: Subject(place: facts.district.schools[unit].id))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    return facts.units.compactMap { unit in
      let school = facts.district.schools[unit]
      guard entry.scope.contains(school), let group = school.group,
        let core = facts.district.schools.first(where: { $0.group == group && $0.role == .core })
      else { return nil }
      let isKept = view.cores(of: unit).contains { facts.district.schools[$0].id == core.id }
      return Measurement(Subject(place: school.id), value: isKept ? 1 : 0, .atLeast, 1)
    }
  }

  private static let standing = TinyGrouping([.core("C"), .core("X"), .member("M", of: "GC"), .member("N")])

  public static let examples = [
    GroupingExample(
      Text(zh: "留在原集团，新校另行编入", en: "It stays; a school without a group is free"), standing,
      groups: ["C": ["M"], "X": ["N"]], breaches: []),
    GroupingExample(
      Text(zh: "换了集团", en: "It changes its group"), standing, groups: ["C": [], "X": ["M"]], breaches: ["M"]),
  ]
}
