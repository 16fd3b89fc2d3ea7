import Districts
import LinearModels
import RuleModels
public import Rules

/// 双向选择: schools go where both sides wish.
public struct TwoWayChoice: GroupingRule {
  public static let card = RuleCard(
    id: "two-way-choice", title: Text(zh: "双向选择", en: "Choice by both sides"),
    statement: Text(
      zh:
        "成员校编入的集团应是本校与核心校互相选择的；没有填报意愿的一方视为都愿意。不作说明时为原则性要求，未实现双向选择的学校数计入目标。",
      en:
        "A member's core and the member have chosen each other; who lists no wish takes everyone. A goal unless the policy says must: each school without it counts."
    ),
    formula: "∀s: Σ_g y[s,g] = 0 over g without mutual choice", nature: .bound, parameters: [],
    sources: [Citation(plan: "P1", clause: Text(zh: "双向选择空间", en: "room for choice by both sides"))],
    defaultFirmness: .should, unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for unit in facts.units(for: entry) {
      let unwanted = facts.cores.filter {
        $0 != unit && !(facts.accepts(unit, $0) && facts.accepts($0, unit))
      }
      formulation.require(
        unwanted.sum { formulation.place(unit, $0) } <= 0, by: self,
        for: Subject(place: facts.district.schools[unit].id))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let units = facts.district.units
    let wishes = Set(
      facts.tables.wishes.compactMap { wish -> [Int]? in
        guard let from = facts.district.schoolNumbers[wish.from],
          let to = facts.district.schoolNumbers[wish.to]
        else { return nil }
        return [units[from], units[to]]
      })
    let asked = Set(wishes.map { $0[0] })
    return facts.units.filter { entry.scope.contains(facts.district.schools[$0]) }.map { unit in
      let unwanted = view.cores(of: unit).count { core in
        core != unit
          && ((asked.contains(unit) && !wishes.contains([unit, core]))
            || (asked.contains(core) && !wishes.contains([core, unit])))
      }
      return Measurement(Subject(place: facts.district.schools[unit].id), value: unwanted, .atMost, 0)
    }
  }

  private static let wishing = TinyGrouping([.core("C"), .core("X"), .member("M")]) {
    $0.wishes = [SchoolWish(from: "M", to: "C"), SchoolWish(from: "C", to: "M")]
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "互相选择", en: "They have chosen each other"), wishing, groups: ["C": ["M"], "X": []],
      breaches: []),
    GroupingExample(
      Text(zh: "不是本校所选", en: "Not where the school wished to go"), wishing, groups: ["C": [], "X": ["M"]],
      breaches: ["M"]),
  ]
}
