public import Districts

/// 分工: a duty that somebody must hold.
public struct Duty: Hashable, Sendable {
  /// 任务, unique in the plan.
  public var name: String
  /// nil: no day of its own.
  public var day: Day?
  /// Minutes after midnight; nil: the whole day.
  public var start: Int?
  public var end: Int?
  /// Id of the school it is held at; nil: anywhere.
  public var school: String?
  /// 人数: people needed; nil: as many as the rule says.
  public var least: Int?
  /// 负责人: ids of the teachers who hold it.
  public var holders: [String]
  /// 可选人员: ids of teachers who may be chosen; empty: those of the school.
  public var candidates: [String]

  public init(
    name: String, day: Day? = nil, start: Int? = nil, end: Int? = nil, school: String? = nil,
    least: Int? = nil, holders: [String] = [], candidates: [String] = []
  ) {
    self.name = name
    self.day = day
    self.start = start
    self.end = end
    self.school = school
    self.least = least
    self.holders = holders
    self.candidates = candidates
  }

  /// Whether one person would have to be at both at once.
  public func overlaps(_ other: Duty) -> Bool {
    guard let day, day == other.day else { return false }
    return (start ?? 0) < (other.end ?? 1_440) && (other.start ?? 0) < (end ?? 1_440)
  }
}
