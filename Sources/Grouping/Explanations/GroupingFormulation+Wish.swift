import Districts
import LexicographicSolver
import LinearModels
import RuleModels

extension GroupingFormulation {
  /// Writes the row of a wish.
  mutating func ask(_ wish: GroupingWish) {
    let sum = LinearExpression(
      columns: choices.indices.filter { wish.describes(choices[$0], in: facts) })
    rows.require(
      wish.effect == .must ? sum >= 1 : sum <= 0, instance: wish.instance, weight: 1,
      soft: loosening.loosensPins)
  }

  /// How much only one of a solution and a grouping holds: places of schools that stand for themselves, and pairs.
  func nearness(to plan: GroupingPlan) -> LexicographicStage {
    var nearness = Nearness(to: facts.keys(of: plan))
    for (column, choice) in choices.enumerated() {
      switch choice {
      case .place(let school, let core):
        let place = GroupPlace(
          school: facts.district.schools[school].id, group: facts.groupName(core), role: .member)
        nearness.add(column: column, bringing: [place.key])
      case .pair(let kind, let first, let second):
        nearness.add(column: column, bringing: [facts.pair(kind, first, second).key])
      }
    }
    return nearness.stage
  }
}

extension GroupingCase {
  /// All that a grouping holds, word for word.
  func keys(of plan: GroupingPlan) -> Set<[String]> {
    let own = plan.places.filter { place in
      district.schoolNumbers[place.school].map { district.units[$0] == $0 } ?? true
    }
    return Set(own.map(\.key) + plan.pairs.map(\.key))
  }
}

extension GroupPlace {
  /// The role is left out: it is that of the school in the group.
  fileprivate var key: [String] { ["place", school, group] }
}

extension GroupingPair {
  fileprivate var key: [String] { [kind.rawValue, first, second, role ?? ""] }
}
