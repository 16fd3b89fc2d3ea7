import Districts
import Rules

/// A plan laid over its case, for counting without the model. The audit uses nothing else; it shares no counting code
/// with the rows.
public struct VisitView: Sendable {
  public let facts: VisitCase
  public let plan: VisitPlan
  /// The plan's activities in numbers, in the plan's order.
  public let held: [Held]

  /// An activity of the plan in numbers.
  public struct Held: Hashable, Sendable {
    public let visit: Visit
    public let occasion: Occasion
    /// Numbers of the teachers who make it.
    public let people: [Int]
    /// Numbers of the teachers who attend.
    public let attendees: [Int]

    /// All who are there.
    var present: Set<Int> { Set(people).union(attendees) }
  }

  /// Lays a plan over a case. The reader of hand-made plans has seen to it that kinds, schools and teachers are known.
  public init(_ plan: VisitPlan, of facts: VisitCase) {
    self.facts = facts
    self.plan = plan
    held = plan.visits.compactMap { visit in
      guard let occasion = facts.occasion(of: visit) else { return nil }
      return Held(
        visit: visit, occasion: occasion,
        people: visit.people.compactMap { facts.district.teacherNumbers[$0] },
        attendees: visit.attendees.compactMap { facts.district.teacherNumbers[$0] })
    }
  }

  /// The activities of a kind for a unit within a period; for a teacher's unit, those that the teacher makes.
  func held(_ kind: Int, for unit: VisitUnit, in period: CalendarPeriod) -> [Held] {
    held.filter { held in
      held.occasion.kind == kind && period.contains(held.occasion.slot.day) && unit.concerns(held.occasion)
        && (unit.teacher.map(held.people.contains) ?? true)
    }
  }
}

extension Sequence where Element == VisitView.Held {
  /// The ids of the activities, for ``Measurement/people``.
  var ids: [String] { map(\.visit.id).sorted() }
}
