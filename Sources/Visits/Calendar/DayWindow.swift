import Districts
import Rules

/// A first and a last day as a policy writes them: `2028-02-01`, or `02-01` for the first such day of the cycle.
enum DayWindow {
  static let from = Parameter<[String]>.freeWords("from", title: Text(zh: "最早日期", en: "From"))
  static let to = Parameter<[String]>.freeWords("to", title: Text(zh: "截止日期", en: "To"))

  /// Whether a text is a day or a month and a day.
  static func isReadable(_ text: String) -> Bool { day(text, first: Day(index: 0)) != nil }

  /// The day that a text names: without a year the first such day on or after another; nil: none.
  static func day(_ text: String, first: Day) -> Day? {
    let parts = text.split(separator: "-").map { Int($0) }
    switch parts.count {
    case 3:
      guard let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
      return Day(year: year, month: month, day: day)
    case 2:
      guard let month = parts[0], let day = parts[1] else { return nil }
      // The day may be a 29 February: some of four years has it.
      return (0..<9).lazy.compactMap { Day(year: first.month.year + $0, month: month, day: day) }
        .first { $0 >= first }
    default: return nil
    }
  }

  /// The days of a line's `from` and `to`; a day without a year that lies outside of the cycle limits nothing.
  static func days(of entry: PolicyEntry, in calendar: SchoolCalendar) -> ClosedRange<Day> {
    var (first, last) = (calendar.first, calendar.last)
    if let from = entry[from].first.flatMap({ day($0, first: calendar.first) }), from <= last {
      first = max(first, from)
    }
    if let to = entry[to].first.flatMap({ day($0, first: calendar.first) }), to >= first {
      last = min(last, to)
    }
    return first...max(first, last)
  }
}
