import Districts
import LinearModels
import RuleModels

extension VisitFormulation {
  /// Writes the rows of a wish.
  ///
  /// An activity that is to be otherwise counts once more where it is wished for, and no more where it was: the others
  /// about the same may stay as they are.
  /// - Returns: the columns that the rows speak of.
  mutating func ask(_ wish: VisitWish, beside plan: VisitPlan) -> Set<Int> {
    let visits = candidates.all.map { facts.visit($0, chosen: []) }
    let concerned = visits.indices.filter { wish.concerns(visits[$0]) }
    let wished = concerned.filter { wish.describes(visits[$0]) }
    let many = plan.visits.count(where: wish.describes)
    if let maker = wish.maker {
      let sum = LinearExpression(columns: wished.compactMap { column(of: maker, making: $0) })
      wish.effect == .must ? ask(sum >= 1, wish) : ask(sum <= 0, wish)
    } else if wish.effect == .never {
      ask(LinearExpression(columns: wished) <= 0, wish)
    } else {
      ask(LinearExpression(columns: wished) >= (wish.visit == nil ? 1 : many + 1), wish)
      if let old = wish.visit {
        let kept = concerned.filter { visits[$0].slot == old.slot && visits[$0].host == old.host }
        ask(LinearExpression(columns: kept) <= 0, wish)
      }
    }
    return Set(concerned)
  }

  private mutating func ask(_ constraint: LinearConstraint, _ wish: VisitWish) {
    rows.require(constraint, instance: wish.instance, weight: 1, soft: loosening.loosensPins)
  }

  /// The column that says whether a teacher makes a candidate; nil: cannot make it.
  private func column(of teacher: String, making candidate: Int) -> Int? {
    guard let number = facts.district.teacherNumbers[teacher] else { return nil }
    if candidates.all[candidate].fixedPeople.contains(number) { return candidate }
    return makersOfCandidate[candidate].first { makers[$0].teacher == number }.map { makerStart + $0 }
  }
}
