import Districts
import LinearModels
import RuleModels
public import Rules

/// 集团学段: a group of one stage, or one that leads through several.
public struct GroupStage: GroupingRule {
  public enum Mode: String, Sendable, CaseIterable {
    /// All schools share a stage with the core.
    case same
    /// The group has schools of several stages.
    case several
  }

  static let mode = Parameter<Mode>.choice(
    "mode", default: .same, title: Text(zh: "同学段或跨学段", en: "one stage or several"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 2, in: 1...5, title: Text(zh: "至少几个学段", en: "at least"))

  public static let card = RuleCard(
    id: "group-stage", title: Text(zh: "集团学段", en: "Stages of a group"),
    statement: Text(
      zh: "same：集团内各校与核心校学段相同（九年一贯制含小学、初中）；several：集团至少含 minimum 个学段，如“贯通培养型”。",
      en:
        "same: every school shares a stage with the core (a nine-year school is primary and junior); several: the group has at least `minimum` stages."
    ),
    formula: "same: y[s,g] = 0 unless stage(s) meets stage(c(g)); several: ∀g: stages ≥ minimum",
    nature: .posting, parameters: [mode.spec, minimum.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "小学组建10个，初中组建4个", en: "alliances by stage")),
      Citation(plan: "P16", clause: Text(zh: "城乡共建型和贯通培养型", en: "town and country; through the stages")),
    ], unit: Text(zh: "个学段", en: "stages"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard entry[Self.mode] == .same, case .place(let school, let core) = choice,
      facts.concerns(entry, core: core)
    else { return true }
    return facts.district.schools[school].stage.overlaps(facts.district.schools[core].stage)
  }

  public func write(into formulation: inout GroupingFormulation) {
    guard entry[Self.mode] == .several else { return }
    let facts = formulation.facts
    for core in facts.cores(for: entry) {
      let name = facts.groupName(core)
      var stages = LinearExpression()
      for stage in Stage.allCases where stage != .nineYear {
        let offering = facts.units.filter { facts.district.schools[$0].stage.offered.contains(stage) }
        stages += formulation.isPositive(
          offering.sum { formulation.place($0, core) }, named: "\(stage.rawValue)[\(name)]")
      }
      formulation.require(
        stages - entry[Self.minimum] * formulation.isFormed(core) >= 0, by: self, for: Subject(place: name))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let schools = view.facts.district.schools
    return view.groups(for: self).flatMap { group, core -> [Measurement] in
      let name = view.facts.groupName(core)
      switch entry[Self.mode] {
      case .same:
        return group.units.map { unit in
          let isStrange = schools[unit].stage.offered.isDisjoint(with: schools[core].stage.offered)
          return Measurement(
            Subject(place: schools[unit].id, otherPlace: name), value: isStrange ? 1 : 0, .atMost, 0)
        }
      case .several:
        let stages = Set(group.units.flatMap { schools[$0].stage.offered })
        return [Measurement(Subject(place: name), value: stages.count, .atLeast, entry[Self.minimum])]
      }
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "同学段", en: "One stage"),
      TinyGrouping([.core("C"), .member("M"), .member("N", stage: .nineYear)]), groups: ["C": ["M", "N"]],
      breaches: []),
    GroupingExample(
      Text(zh: "小学集团编入初中", en: "A junior school in a group of primary schools"),
      TinyGrouping([.core("C"), .member("M"), .member("N", stage: .junior)]), groups: ["C": ["M", "N"]],
      breaches: ["N,GC"]),
    GroupingExample(
      Text(zh: "贯通培养型只有一个学段", en: "A group that should lead through the stages has one only"),
      TinyGrouping([.core("C"), .member("M"), .member("N", stage: .junior)]),
      parameters: ["mode": .word("several")], groups: ["C": ["M"]], breaches: ["GC"]),
  ]
}
