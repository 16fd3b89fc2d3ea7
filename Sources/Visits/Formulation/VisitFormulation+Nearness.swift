import Districts
import LexicographicSolver
import RuleModels

extension VisitFormulation {
  /// How much only one of a solution and a calendar holds.
  func nearness(to plan: VisitPlan) -> LexicographicStage {
    var nearness = Nearness(to: plan.keys)
    for (number, candidate) in candidates.all.enumerated() {
      let visit = facts.visit(candidate, chosen: [])
      nearness.add(column: number, bringing: visit.keys)
      for place in makersOfCandidate[number] {
        let maker = facts.district.teachers[makers[place].teacher].id
        nearness.add(column: makerStart + place, bringing: [["maker"] + visit.key + [maker]])
      }
    }
    for (number, item) in facts.tables.programme.enumerated() {
      for key in item.keys { nearness.holds(key) }
      for choice in roomColumns[number] {
        nearness.add(
          column: choice.column, bringing: [["room", item.id, facts.tables.rooms[choice.room].id]])
      }
    }
    for (number, duty) in facts.tables.duties.enumerated() {
      for key in duty.keys { nearness.holds(key) }
      for choice in holderColumns[number] {
        let holder = facts.district.teachers[choice.teacher].id
        nearness.add(column: choice.column, bringing: [["holder", duty.name, holder]])
      }
    }
    return nearness.stage
  }
}
