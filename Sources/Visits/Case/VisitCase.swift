public import Districts
public import Rules

/// A valid district with its calendar and tables under a policy: the facts that both the rows and the audit start from.
///
/// It judges nothing: what a rule demands is written in the rule's file, twice and independently.
public struct VisitCase: Sendable {
  public let district: District
  public let policy: Policy
  public let tables: VisitTables
  /// The policy's rules over activities, after the facts of the model.
  public let book: VisitRuleBook
  /// The number of each kind of activity.
  public let kindNumbers: [String: Int]
  public let researchGroupNumbers: [String: Int]
  public let roomNumbers: [String: Int]
  /// The number of each group by name.
  public let groupNumbers: [String: Int]
  /// The teachers (numbers) of each research group, ascending.
  public let researchGroupMembers: [[Int]]
  /// Schools, by number, with their teachers.
  public let staff: [[Int]]
  /// For each school, the subjects in which it is weak, as the table lists them.
  public let weakSubjects: [[String]]
  private let busyWeekdays: Set<WeekdayKey>
  private let busyDays: [Int: [TimetableEntry]]
  private let backboneFlags: [Bool]
  private let cadreFlags: [Bool]
  private let travel: [String: [String: Travel]]

  private struct WeekdayKey: Hashable {
    let teacher: Int
    let weekday: Int
    let half: Half
  }

  /// Joins a district, its tables and a policy; rows that name what the district does not know are left out, their
  /// reader has complained.
  public init(
    district: District, tables: VisitTables, policy: Policy, catalogue: VisitCatalogue = .standard
  ) {
    self.district = district
    self.policy = policy
    self.tables = tables
    book = VisitRuleBook(policy: policy, catalogue: catalogue)
    func numbers(_ names: [String]) -> [String: Int] {
      Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    kindNumbers = numbers(tables.kinds.map(\.name))
    researchGroupNumbers = numbers(tables.researchGroups.map(\.id))
    roomNumbers = numbers(tables.rooms.map(\.id))
    groupNumbers = numbers(district.groups.map(\.name))
    var staff = [[Int]](repeating: [], count: district.schools.count)
    for (teacher, home) in district.homes.enumerated() { staff[home].append(teacher) }
    self.staff = staff
    researchGroupMembers = tables.researchGroups.map { group in
      if !group.members.isEmpty { return group.members.compactMap { district.teacherNumbers[$0] }.sorted() }
      guard let school = district.schoolNumbers[group.school] else { return [] }
      return staff[school].filter { group.subjects.contains(district.teachers[$0].mainSubject) }
    }
    var weak = [[String]](repeating: [], count: district.schools.count)
    for row in tables.weakSubjects {
      if let school = district.schoolNumbers[row.school] { weak[school].append(row.subject) }
    }
    weakSubjects = weak
    var weekdays: Set<WeekdayKey> = []
    var days: [Int: [TimetableEntry]] = [:]
    for entry in tables.timetable where !entry.isSwappable {
      guard let teacher = district.teacherNumbers[entry.teacher] else { continue }
      if let weekday = entry.weekday, entry.first == nil, entry.last == nil {
        for half in entry.half.parts {
          weekdays.insert(WeekdayKey(teacher: teacher, weekday: weekday, half: half))
        }
      } else {
        days[teacher, default: []].append(entry)
      }
    }
    busyWeekdays = weekdays
    busyDays = days
    backboneFlags = district.teachers.map { $0.backbone.map { $0 >= policy.keyStaff.backbone } ?? false }
    cadreFlags = district.teachers.map { $0.cadre.map { $0 >= policy.keyStaff.cadre } ?? false }
    travel = Dictionary(grouping: district.travel, by: \.from).mapValues { rows in
      Dictionary(rows.map { ($0.to, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  public var calendar: SchoolCalendar { tables.calendar }

  /// Whether a teacher (number) is among those counted.
  public func counts(_ teacher: Int, as who: Who) -> Bool {
    switch who {
    case .all: true
    case .backbone: backboneFlags[teacher]
    case .keyStaff: backboneFlags[teacher] || cadreFlags[teacher]
    case .cadre: cadreFlags[teacher]
    }
  }

  /// Whether a teacher has no lesson in a slot that cannot be swapped.
  public func isFree(_ teacher: Int, at slot: Slot) -> Bool {
    let weekday = calendar.timetableWeekday(slot.day)
    for half in slot.half.parts
    where busyWeekdays.contains(WeekdayKey(teacher: teacher, weekday: weekday, half: half)) {
      return false
    }
    return !(busyDays[teacher] ?? []).contains { entry in
      (entry.first ?? calendar.first) <= slot.day && slot.day <= (entry.last ?? entry.first ?? calendar.last)
        && (entry.weekday.map { $0 == weekday } ?? true) && entry.half.overlaps(slot.half)
    }
  }

  /// Whether a teacher teaches a subject, as main subject or beside it.
  public func teaches(_ teacher: Int, _ subject: String) -> Bool {
    district.teachers[teacher].subjects.contains(subject)
  }

  /// Whether a school is weak in the policy's sense.
  public func isWeak(_ school: Int) -> Bool { district.schools[school].weakness >= policy.weakFrom }

  /// The schools of a group that count for themselves: teaching points count with their central school.
  public func heads(of group: Int) -> [Int] {
    district.groups[group].schools.filter { district.units[$0] == $0 }
  }

  /// The way between two schools, one way, in tenths of a km: travel.csv, else the great circle × 1.3; 0 where a position
  /// is missing.
  public func distance(from: Int, to: Int) -> Int {
    if from == to { return 0 }
    let (origin, target) = (district.schools[from], district.schools[to])
    if let known = travel[origin.id]?[target.id]?.tenthsOfKilometre { return known }
    guard let a = origin.position, let b = target.position else { return 0 }
    return GreatCircle.tenthsOfKilometre(a, b)
  }
}
