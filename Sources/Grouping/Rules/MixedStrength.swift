import Districts
import LinearModels
import RuleModels
public import Rules

/// 强弱搭配: each group mixes schools that differ.
public struct MixedStrength: GroupingRule {
  public enum Mix: String, Sendable, CaseIterable {
    /// Strong and weak schools.
    case strength
    /// Schools in town and in the country.
    case area
  }

  static let of = Parameter<[Mix]>.choices(
    "of", default: [.strength], title: Text(zh: "搭配什么", en: "what is mixed"))

  public static let card = RuleCard(
    id: "mixed-strength", title: Text(zh: "强弱搭配", en: "Strong and weak together"),
    statement: Text(
      zh:
        "每个集团（含核心校）至少有一所非薄弱学校和一所薄弱学校（strength，按 weak-from），或至少有一所城区学校和一所镇区、乡村学校（area）。",
      en:
        "Each group, its core included, has at least one weak school and one that is not (strength, by weak-from), or one in town and one outside (area)."
    ),
    formula: "∀g: Σ_strong y ≥ 1, Σ_weak y ≥ 1", nature: .bound, parameters: [of.spec],
    sources: [Citation(plan: "P13", clause: Text(zh: "强弱搭配、城乡搭配", en: "strong with weak, urban with rural"))],
    unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let isUrban = { (unit: Int) in facts.district.schools[unit].area == .urban }
    for core in facts.cores(for: entry) {
      for mix in entry[Self.of] {
        let (names, isFirst) =
          mix == .strength ? (["weak", "strong"], facts.isWeak) : (["urban", "rural"], isUrban)
        for (name, wanted) in zip(names, [true, false]) {
          let sum = facts.units.filter { isFirst($0) == wanted }.sum { formulation.place($0, core) }
          formulation.require(
            sum - formulation.isFormed(core) >= 0, by: self,
            for: Subject(place: facts.groupName(core), kind: name))
        }
      }
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    return view.groups(for: self).flatMap { group, core in
      let schools = group.units.map { facts.district.schools[$0] }
      func measurement(_ kind: String, _ count: Int) -> Measurement {
        Measurement(Subject(place: facts.groupName(core), kind: kind), value: count, .atLeast, 1)
      }
      return entry[Self.of].flatMap { mix -> [Measurement] in
        switch mix {
        case .strength:
          let weak = schools.count { $0.weakness >= facts.policy.weakFrom }
          return [measurement("weak", weak), measurement("strong", schools.count - weak)]
        case .area:
          let urban = schools.count { $0.area == .urban }
          return [measurement("urban", urban), measurement("rural", schools.count - urban)]
        }
      }
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "一强一弱，一城一乡", en: "Strong and weak, town and country"),
      TinyGrouping([.core("C"), .member("M", weakness: 6)]),
      parameters: ["of": .words(["strength", "area"])], groups: ["C": ["M"]], breaches: []),
    GroupingExample(
      Text(zh: "没有薄弱学校", en: "No weak school"), TinyGrouping([.core("C"), .member("M", weakness: 2)]),
      groups: ["C": ["M"]], breaches: ["GC,weak"]),
  ]
}
