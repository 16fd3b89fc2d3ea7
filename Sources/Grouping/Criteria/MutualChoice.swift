import Districts
import RuleModels
public import Rules

/// 双向选择: how far groups are what both sides wished.
public struct MutualChoice: GroupingCriterion {
  public static let card = CriterionCard(
    id: "mutual-choice", title: Text(zh: "意愿未实现", en: "Wishes not met"),
    statement: Text(
      zh: "每所成员校：与核心校互相选择的计 0，只有一方选择的计 1，双方都没有选择的计 2；没有填报意愿的一方视为都愿意。",
      en:
        "For each member 0 where it and its core have chosen each other, 1 where one side has, 2 where none has; who lists no wish takes everyone."
    ),
    unit: Text(zh: "分", en: "points"))

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for (column, choice) in formulation.choices.enumerated() {
      guard case .place(let school, let core) = choice, school != core else { continue }
      let sides = [facts.accepts(school, core), facts.accepts(core, school)]
      formulation.charge(id, sides.count { !$0 }, column: column)
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    let tables = view.facts.tables
    let schools = view.facts.district.schools
    let unit = { (id: String) in
      view.facts.district.schoolNumbers[id].map { view.facts.district.units[$0] }
    }
    let wishes = tables.wishes.compactMap { wish in
      unit(wish.from).flatMap { from in unit(wish.to).map { [from, $0] } }
    }
    let asked = Set(wishes.map { $0[0] })
    var total = 0
    for (member, core, _) in view.placings where schools.indices.contains(member) {
      for pair in [[member, core], [core, member]] where asked.contains(pair[0]) && !wishes.contains(pair) {
        total += 1
      }
    }
    return total
  }
}
