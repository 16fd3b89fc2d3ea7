public import Districts

/// 状态: how settled an activity is.
public enum VisitStatus: String, Sendable, CaseIterable {
  /// 已完成: held already; it counts and stays.
  case done
  /// 已约定: agreed for a date; it is held, and may be shifted by as much as a rule allows.
  case agreed
  /// 拟定: made by the planner.
  case planned
}

/// 活动: one activity on the calendar, in plain words.
public struct Visit: Hashable, Sendable {
  /// 编号, unique in the plan.
  public var id: String
  /// 活动类型, a name of kinds.csv.
  public var kind: String
  /// Name of the school group.
  public var group: String?
  /// 对象学校: id of the school that it is held for; nil: for the whole group.
  public var school: String?
  /// 教研组: id of the research group that it is held for.
  public var researchGroup: String?
  public var subject: String?
  /// 承办学校: id of the school where it is held.
  public var host: String
  public var day: Day
  public var half: Half
  /// 主讲人: ids of the teachers who make it, or for whose learning it is held.
  public var people: [String]
  /// 参加人员: ids of the teachers who attend.
  public var attendees: [String]
  /// 场地: id of the room.
  public var room: String?
  /// 节数: lessons that it counts for.
  public var lessons: Int
  /// 原定日期: of an agreed activity.
  public var agreed: Day?
  public var status: VisitStatus
  public var note: String?

  public init(
    id: String, kind: String, group: String? = nil, school: String? = nil, researchGroup: String? = nil,
    subject: String? = nil, host: String, day: Day, half: Half, people: [String] = [],
    attendees: [String] = [], room: String? = nil, lessons: Int = 1, agreed: Day? = nil,
    status: VisitStatus = .planned, note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.group = group
    self.school = school
    self.researchGroup = researchGroup
    self.subject = subject
    self.host = host
    self.day = day
    self.half = half
    self.people = people
    self.attendees = attendees
    self.room = room
    self.lessons = lessons
    self.agreed = agreed
    self.status = status
    self.note = note
  }

  public var slot: Slot { Slot(day, half) }
}
