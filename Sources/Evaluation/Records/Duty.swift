public import Districts

/// 阶段 of a plan's calendar.
public enum DutyPhase: String, Sendable, CaseIterable {
  /// 准备.
  case prepare
  /// 计划: a plan is due.
  case plan
  /// 实施.
  case run
  /// 考核.
  case assess
  /// 总结.
  case sumUp = "sum-up"
}

/// Who must do something: the bureau, a group or a school.
public enum DutyHolder: Hashable, Sendable {
  case district
  /// Group name.
  case group(String)
  /// School id.
  case school(String)
}

/// A row of duties-calendar.csv 工作日历: something that is to be done by a day.
public struct Duty: Hashable, Sendable {
  /// 事项.
  public var name: String
  public var phase: DutyPhase?
  /// 责任单位.
  public var holder: DutyHolder
  /// 开始日期: the first day of its window; nil: any day up to the last.
  public var start: Day?
  /// 截止日期: the last day.
  public var due: Day
  /// 星期 of the first day (or of the only one) as the document states it, 1 for Monday to 7 for Sunday.
  public var weekday: Int?
  /// 天数 of the window as the document states them.
  public var days: Int?
  /// 完成日期; nil: not done.
  public var done: Day?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ name: String, phase: DutyPhase? = nil, holder: DutyHolder = .district, start: Day? = nil, due: Day,
    weekday: Int? = nil, days: Int? = nil, done: Day? = nil,
    place: RecordPlace = RecordPlace(file: "duties-calendar.csv")
  ) {
    self.name = name
    self.phase = phase
    self.holder = holder
    self.start = start
    self.due = due
    self.weekday = weekday
    self.days = days
    self.done = done
    self.place = place
  }
}
