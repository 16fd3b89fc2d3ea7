public import Districts
public import Rules

/// A plan laid over its district, for counting without the model.
///
/// Holds the stays that the plan makes and those of earlier postings, by teacher and by school. The audit uses nothing
/// else; it shares no counting code with the rows.
public struct PlanView: Sendable {
  public let facts: PlanningCase
  /// The postings made, in numbers.
  public let made: [Stay]
  /// Made and earlier stays of each teacher, by start.
  public let staysOfTeacher: [[Stay]]
  /// The stays that the plan makes of each teacher.
  public let madeOfTeacher: [[Stay]]
  /// Every term that is usual or occurs in the plan, ascending.
  public let lengths: [Int]
  private let madeFrom: [[Stay]]
  private let madeTo: [[Stay]]
  private let earlierFrom: [[Stay]]
  private let earlierTo: [[Stay]]

  /// Lays a plan over a district. Every posting must name a teacher and schools of the district; the reader of
  /// hand-made plans sees to it.
  public init(_ plan: Plan, of facts: PlanningCase) {
    self.facts = facts
    let district = facts.district
    let schools = district.schools.count
    var made: [Stay] = []
    var madeFrom = [[Stay]](repeating: [], count: schools)
    var madeTo = madeFrom
    var ofTeacher = [[Stay]](repeating: [], count: district.teachers.count)
    for posting in plan.postings {
      guard let teacher = district.teacherNumbers[posting.teacher],
        let from = district.schoolNumbers[posting.from], let to = district.schoolNumbers[posting.to]
      else { preconditionFailure("the plan names \(posting), which the district does not know") }
      let stay = Stay(teacher: teacher, from: from, to: to, start: posting.start, end: posting.end)
      made.append(stay)
      madeFrom[from].append(stay)
      madeTo[to].append(stay)
      ofTeacher[teacher].append(stay)
    }
    var earlierFrom = [[Stay]](repeating: [], count: schools)
    var earlierTo = earlierFrom
    for stay in facts.fixedStays {
      earlierFrom[stay.from].append(stay)
      earlierTo[stay.to].append(stay)
    }
    madeOfTeacher = ofTeacher
    for stay in facts.fixedStays { ofTeacher[stay.teacher].append(stay) }
    self.made = made
    lengths = Set(made.map(\.years)).union([1, 2]).sorted()
    self.madeFrom = madeFrom
    self.madeTo = madeTo
    self.earlierFrom = earlierFrom
    self.earlierTo = earlierTo
    staysOfTeacher = ofTeacher.map { stays in stays.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
  }

  /// The stays made that start in a year and lead from some schools to others (nil: anywhere else).
  public func starting(in year: SchoolYear, from: [Int]?, to: [Int]?) -> [Stay] {
    between(from, to, madeFrom, madeTo, all: made).filter { $0.start == year }
  }

  /// The stays that cover a year, earlier postings included.
  public func present(in year: SchoolYear, from: [Int]?, to: [Int]?) -> [Stay] {
    (between(from, to, madeFrom, madeTo, all: made)
      + between(from, to, earlierFrom, earlierTo, all: facts.fixedStays)).filter { $0.covers(year) }
  }

  /// The stays counted in a year, as `counting` says, of the people counted.
  public func stays(
    _ who: Who, from: [Int]?, to: [Int]?, _ counting: Counting, in year: SchoolYear
  ) -> [Stay] {
    let stays: [Stay] =
      switch counting {
      case .present: present(in: year, from: from, to: to)
      case .cohort: starting(in: year, from: from, to: to)
      case .starting:
        starting(in: year, from: from, to: to)
          + between(from, to, earlierFrom, earlierTo, all: facts.fixedStays).filter { $0.start == year }
      }
    return stays.filter { facts.counts($0.teacher, as: who) }
  }

  /// The ids of the teachers of some stays, sorted, each once.
  public func people(_ stays: [Stay]) -> [String] {
    Set(stays.map { facts.district.teachers[$0.teacher].id }).sorted()
  }

  private func between(
    _ from: [Int]?, _ to: [Int]?, _ byHome: [[Stay]], _ byHost: [[Stay]], all: [Stay]
  ) -> [Stay] {
    switch (from, to) {
    case (nil, nil): all
    case (let from?, nil): from.flatMap { byHome[$0] }.filter { !from.contains($0.to) }
    case (nil, let to?): to.flatMap { byHost[$0] }.filter { !to.contains($0.from) }
    case (let from?, let to?): to.flatMap { byHost[$0] }.filter { from.contains($0.from) }
    }
  }
}
