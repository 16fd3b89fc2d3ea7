/// A day of the Gregorian calendar, `YYYY-MM-DD`; no clock, no time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970; differences are counts of days.
  public let index: Int

  /// Makes a day from its index.
  public init(index: Int) {
    self.index = index
  }

  /// Makes a day from year, month in 1...12 and day of the month; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), (1...month.days).contains(day) else { return nil }
    self.init(month, day)
  }

  /// The first day of a month.
  public init(firstOf month: Month) {
    self.init(month, 1)
  }

  private init(_ month: Month, _ day: Int) {
    // Years are counted from March, so that the leap day is the last of its year.
    let year = month.month > 2 ? month.year : month.year - 1
    let fromMarch = (month.month + 9) % 12
    index = year * 365 + year / 4 - year / 100 + year / 400 + (153 * fromMarch + 2) / 5 + day - 1 - 719_468
  }

  /// The month in which the day lies.
  public var month: Month { parts.month }
  /// The day of the month, from 1.
  public var dayOfMonth: Int { parts.day }
  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((index + 3) % 7 + 7) % 7 + 1 }
  /// The Monday of the week in which the day lies.
  public var monday: Day { Day(index: index - weekday + 1) }
  /// The school year in which the day lies: 1 September begins it.
  public var schoolYear: SchoolYear { month.schoolYear }

  private var parts: (month: Month, day: Int) {
    var month = Month(index: index * 12 / 365 + 1_970 * 12)
    while Day(firstOf: month).index > index { month = month.advanced(byMonths: -1) }
    while Day(firstOf: month.advanced(byMonths: 1)).index <= index { month = month.advanced(byMonths: 1) }
    return (month, index - Day(firstOf: month).index + 1)
  }

  public var description: String {
    let day = dayOfMonth
    return "\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public static func < (left: Day, right: Day) -> Bool { left.index < right.index }

  /// The day that lies `days` later.
  public func advanced(byDays days: Int) -> Day { Day(index: index + days) }

  /// How many days a day lies later than another.
  public static func - (later: Day, earlier: Day) -> Int { later.index - earlier.index }
}

extension Month {
  /// How many days the month has.
  public var days: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}
