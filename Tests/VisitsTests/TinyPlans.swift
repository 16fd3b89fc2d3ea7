import Districts
import GLPKSolver
import LinearModels
import RuleModels
import Rules

@testable import Visits

extension VisitFormulation {
  /// Whether the rows allow exactly this plan: its columns fixed, everything else left to the solver.
  func allows(_ plan: VisitPlan) async throws -> Bool {
    guard let model = fixed(to: plan) else { return false }
    return try await GLPKSolver().solve(model).hasValues
  }

  /// The least value of a criterion that the rows allow for exactly this plan; nil if they forbid it.
  func least(_ criterion: String, of plan: VisitPlan) async throws -> Int? {
    guard var model = fixed(to: plan) else { return nil }
    let objective = rows.objectives[criterion] ?? Objective()
    for (column, factor) in objective.factors { model.setObjective(ofColumn: column, to: Double(factor)) }
    let solution = try await GLPKSolver().solve(model)
    guard solution.hasValues, let value = solution.objective else { return nil }
    return Int(value.rounded()) + objective.constant
  }

  private func fixed(to plan: VisitPlan) -> Model? {
    guard let chosen = columns(of: plan) else { return nil }
    var model = model
    let choices = makerStart + makers.count
    let others = roomColumns.flatMap { $0.map(\.column) } + holderColumns.flatMap { $0.map(\.column) }
    for column in Array(0..<choices) + others {
      let value = chosen.contains(column) ? 1.0 : 0
      model.setBounds(ofColumn: column, lower: value, upper: value)
    }
    return model
  }
}

/// Plans of a tiny year: all small ones, and all near a given one.
enum TinyPlans {
  static func some(of facts: VisitCase, near known: VisitPlan) -> [VisitPlan] {
    let all = everyVisit(of: facts)
    var plans = [[], known.visits].map { plan($0, facts, known) }
    for (index, first) in all.enumerated() {
      plans.append(plan([first], facts, known))
      plans.append(plan(known.visits + [first], facts, known))
      // Pairs are thinned out by a fixed stride, so that a rule's test stays within seconds.
      let stride = max(1, all.count * all.count / 400)
      for (offset, second) in all[(index + 1)...].enumerated() where (index * 31 + offset) % stride == 0 {
        plans.append(plan([first, second], facts, known))
      }
    }
    for index in known.visits.indices {
      var fewer = known.visits
      fewer.remove(at: index)
      plans.append(plan(fewer, facts, known))
    }
    return plans + choices(facts, known)
  }

  /// The same visits with other rooms and holders.
  private static func choices(_ facts: VisitCase, _ known: VisitPlan) -> [VisitPlan] {
    var plans: [VisitPlan] = []
    for (number, item) in facts.tables.programme.enumerated() where item.room == nil {
      for room in facts.rooms(for: item) {
        var other = known
        other.programme[number].room = facts.tables.rooms[room].id
        plans.append(other)
      }
    }
    for (number, duty) in facts.tables.duties.enumerated() where duty.holders.isEmpty {
      for teacher in facts.candidates(for: duty) {
        var other = known
        other.duties[number].holders = [facts.district.teachers[teacher].id]
        plans.append(other)
      }
    }
    return plans
  }

  /// A plan with ids, attendees and rooms given as the planner gives them.
  private static func plan(_ visits: [Visit], _ facts: VisitCase, _ known: VisitPlan) -> VisitPlan {
    let agreed = Set(facts.tables.agreed.map(\.id))
    let named = visits.enumerated().map { number, visit in
      var visit = visit
      if !agreed.contains(visit.id) { visit.id = "n\(number)" }
      if let occasion = facts.occasion(of: visit) {
        visit.attendees = facts.attendees(of: occasion, agreed: nil)
          .map { facts.district.teachers[$0].id }.filter { !visit.people.contains($0) }
      }
      return visit
    }
    return VisitPlan(
      visits: RoomDeal(facts).dealt(named), programme: known.programme, duties: known.duties)
  }

  /// Every activity of the kinds that are planned, also such as no candidate is: on days off, in the wrong half, at the
  /// wrong school, by the wrong people; and every agreed one on every day.
  static func everyVisit(of facts: VisitCase) -> [Visit] {
    let days = facts.calendar.teachingDays + [TinyYear.dayOff]
    var visits: [Visit] = []
    for number in facts.tables.kinds.indices where facts.book.kinds.contains(facts.tables.kinds[number].name)
    {
      let kind = facts.tables.kinds[number]
      for series in facts.series(of: number) {
        for host in series.hosts {
          for day in days {
            for half in kind.halves + (day == days[0] ? [.morning] : []) {
              let people: [[String]] =
                kind.people.lowerBound == 0 ? [[]] : [[]] + facts.district.teachers.map { [$0.id] }
              for people in people {
                visits.append(
                  Visit(
                    id: "", kind: kind.name, group: "G",
                    school: series.school.map { facts.district.schools[$0].id }, subject: series.subject,
                    host: facts.district.schools[host].id, day: day, half: half, people: people,
                    lessons: kind.lessons))
              }
            }
          }
        }
      }
    }
    for agreed in facts.tables.agreed {
      for day in days {
        var visit = agreed
        visit.day = day
        visits.append(visit)
      }
    }
    return visits
  }
}
