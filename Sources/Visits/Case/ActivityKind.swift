public import Districts
public import Rules

/// 活动类型: what an activity of a kind is like.
public struct ActivityKind: Hashable, Sendable {
  /// 对象: whom an activity is held for.
  public enum Beneficiary: String, Sendable, CaseIterable {
    case group, member, core, school
    case researchGroup = "research-group"
  }
  /// 承办: where it may be held.
  public enum Host: String, Sendable, CaseIterable {
    /// The school that it is held for; of a group's activity, the core.
    case own
    case core, members, group
  }
  /// 人员来源: whose teachers make it.
  public enum Origin: String, Sendable, CaseIterable { case core, host, own, members, group }

  /// The name, as rules and activities give it.
  public var name: String
  public var beneficiary: Beneficiary
  public var host: Host
  /// 1 for Monday to 7.
  public var weekdays: Set<Int>
  public var halves: [Half]
  /// How many teachers make it; 0...0: nobody is named.
  public var people: ClosedRange<Int>
  public var origin: Origin
  public var who: Who
  /// Kind of room that it needs; nil: none.
  public var roomKind: String?
  public var lessons: Int
  /// One series a subject; empty: no subject.
  public var subjects: [String]
  /// Whether the subjects are those in which the school is weak.
  public var isForWeakSubjects: Bool
  /// The first day on which it may be held; nil: that of the calendar.
  public var first: Day?
  /// The last day on which it may be held; nil: that of the calendar.
  public var last: Day?

  public init(
    name: String, beneficiary: Beneficiary = .group, host: Host = .own, weekdays: Set<Int> = Set(1...5),
    halves: [Half] = [.morning, .afternoon], people: ClosedRange<Int> = 0...0, origin: Origin = .core,
    who: Who = .all, roomKind: String? = nil, lessons: Int = 1, subjects: [String] = [],
    isForWeakSubjects: Bool = false, first: Day? = nil, last: Day? = nil
  ) {
    self.name = name
    self.beneficiary = beneficiary
    self.host = host
    self.weekdays = weekdays
    self.halves = halves
    self.people = people
    self.origin = origin
    self.who = who
    self.roomKind = roomKind
    self.lessons = lessons
    self.subjects = subjects
    self.isForWeakSubjects = isForWeakSubjects
    self.first = first
    self.last = last
  }
}

/// 教研组: teachers of a school who research together.
public struct ResearchGroup: Hashable, Sendable {
  /// Unique.
  public var id: String
  public var name: String
  /// Id of the school.
  public var school: String
  /// The subjects of its teachers.
  public var subjects: [String]
  /// Ids of its teachers; empty: all of the school with one of the subjects as main subject.
  public var members: [String]
  /// Id of the leader 组长.
  public var leader: String?

  public init(
    id: String, name: String, school: String, subjects: [String], members: [String] = [],
    leader: String? = nil
  ) {
    self.id = id
    self.name = name
    self.school = school
    self.subjects = subjects
    self.members = members
    self.leader = leader
  }
}

/// 场地: a room of a school.
public struct Room: Hashable, Sendable {
  /// Unique in the district.
  public var id: String
  /// Id of the school.
  public var school: String
  /// As kinds of activities and items of programmes ask for it.
  public var kind: String?

  public init(id: String, school: String, kind: String? = nil) {
    self.id = id
    self.school = school
    self.kind = kind
  }
}

/// 课表: a half-day in which a teacher has lessons or is away.
public struct TimetableEntry: Hashable, Sendable {
  /// Id.
  public var teacher: String
  /// 1 for Monday to 7; nil: given by days.
  public var weekday: Int?
  public var first: Day?
  public var last: Day?
  public var half: Half
  /// Whether the lessons can be swapped, so that the teacher is free.
  public var isSwappable: Bool

  public init(
    teacher: String, weekday: Int?, first: Day? = nil, last: Day? = nil, half: Half,
    isSwappable: Bool = false
  ) {
    self.teacher = teacher
    self.weekday = weekday
    self.first = first
    self.last = last
    self.half = half
    self.isSwappable = isSwappable
  }
}

/// 薄弱学科: a subject in which a school is weak.
public struct WeakSubject: Hashable, Sendable {
  /// Id.
  public var school: String
  public var subject: String

  public init(school: String, subject: String) {
    self.school = school
    self.subject = subject
  }
}
