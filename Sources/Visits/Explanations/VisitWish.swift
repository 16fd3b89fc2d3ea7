public import Districts
import RuleModels
public import Rules

/// What if an activity were held otherwise, or not, or if there were a further one?
public struct VisitWish: Hashable, Sendable {
  /// Whether it is to be so, or not to be so.
  public enum Effect: String, Sendable { case must, never }

  /// The activity of the calendar in hand that is asked about; nil: any of a kind.
  public let visit: Visit?
  /// The kind of activity.
  public let kind: String
  /// For which school (id); nil: as the activity in hand has it, or any.
  public let school: String?
  public let subject: String?
  /// On which day; nil: the day is open.
  public let day: Day?
  /// In which part of the day; nil: open.
  public let half: Half?
  /// At which school (id); nil: open.
  public let host: String?
  /// Made by which teacher (id); nil: open.
  public let maker: String?
  public let effect: Effect

  /// What if an activity of a calendar were held on another day, in another half of it, at another school or by another
  /// teacher, all else being open? What is not named is left open; where another teacher is asked for, day and school stay.
  /// Without any of these, or where it is so already: what if it were not?
  public init(
    _ visit: Visit, day: Day? = nil, half: Half? = nil, host: String? = nil, maker: String? = nil
  ) {
    self.visit = visit
    kind = visit.kind
    school = visit.school
    subject = visit.subject
    let isSo =
      (day ?? visit.day) == visit.day && (half ?? visit.half) == visit.half
      && (host ?? visit.host) == visit.host && (maker.map(visit.people.contains) ?? true)
    effect = isSo ? .never : .must
    let keepsRest = isSo || maker != nil
    // Another half is one of the same day; another school may be on any day.
    self.day = day ?? (keepsRest || half != nil ? visit.day : nil)
    self.half = half ?? (keepsRest ? visit.half : nil)
    self.host = host ?? (keepsRest ? visit.host : nil)
    self.maker = maker
  }

  /// What if there were an activity of a kind such as is described? Where the calendar has one already: what if not?
  public init(
    kind: String, school: String? = nil, subject: String? = nil, day: Day? = nil, half: Half? = nil,
    host: String? = nil, maker: String? = nil, in plan: VisitPlan
  ) {
    visit = nil
    self.kind = kind
    self.school = school
    self.subject = subject
    self.day = day
    self.half = half
    self.host = host
    self.maker = maker
    let isSo = plan.visits.contains { visit in
      visit.kind == kind && (school ?? visit.school) == visit.school
        && (subject ?? visit.subject) == visit.subject && (day ?? visit.day) == visit.day
        && (half ?? visit.half) == visit.half && (host ?? visit.host) == visit.host
        && (maker.map(visit.people.contains) ?? true)
    }
    effect = isSo ? .never : .must
  }

  /// Whether an activity is about the same as the one in hand, or of the kind asked for.
  func concerns(_ other: Visit) -> Bool {
    guard other.kind == kind else { return false }
    guard let visit else {
      return (school ?? other.school) == other.school && (subject ?? other.subject) == other.subject
    }
    let isSettled = visit.status != .planned
    return other.group == visit.group && other.school == visit.school && other.subject == visit.subject
      && other.researchGroup == visit.researchGroup && (other.status != .planned) == isSettled
      && (!isSettled || other.id == visit.id)
  }

  /// Whether an activity is as is asked, the maker apart.
  func describes(_ other: Visit) -> Bool {
    concerns(other) && (day ?? other.day) == other.day && (half ?? other.half) == other.half
      && (host ?? other.host) == other.host
  }

  /// By what a conflict names it.
  public var instance: RuleInstance {
    Wish.instance(
      Subject(
        place: host ?? visit?.host, otherPlace: school, subject: subject, teacher: maker, kind: kind,
        period: day?.description))
  }
}
