import Districts
import Rules

@testable import Visits

/// Every calendar of a tiny year that can keep the facts: which of the possible activities are held, and by whom.
enum EveryCalendar {
  static func all(_ facts: VisitCase) -> [VisitPlan] {
    let formulation = VisitFormulation(of: facts)
    // A candidate may be held by each of its makers; the kinds of these tests have at most one.
    let choices = formulation.candidates.all.flatMap { candidate -> [Visit] in
      candidate.pool.isEmpty
        ? [facts.visit(candidate, chosen: [])] : candidate.pool.map { facts.visit(candidate, chosen: [$0]) }
    }
    precondition(choices.count <= 13, "too many to try: \(choices.count)")
    return (0..<(1 << choices.count)).map { number in
      let chosen = choices.indices.filter { number >> $0 & 1 == 1 }.map { choices[$0] }
      return VisitPlan(
        visits: RoomDeal(facts).dealt(VisitNames.numbered(chosen, agreed: facts.tables.agreed)),
        programme: facts.tables.programme, duties: facts.tables.duties)
    }
  }
}
