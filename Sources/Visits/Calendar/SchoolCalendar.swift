public import Districts

/// 学期: a term of the plan's cycle.
public struct Term: Hashable, Sendable {
  public var name: String
  public var first: Day
  public var last: Day

  public init(name: String, first: Day, last: Day) {
    self.name = name
    self.first = first
    self.last = last
  }
}

/// 放假安排: days off within the terms, or a day of a weekend that is worked.
public struct CalendarException: Hashable, Sendable {
  public var first: Day
  public var last: Day
  /// Whether the days are worked: a make-up day 补班.
  public var isWorked: Bool
  /// Of a make-up day: whose timetable is followed, 1 for Monday to 7; nil: that of its own weekday.
  public var follows: Int?
  public var name: String?

  public init(first: Day, last: Day, isWorked: Bool, follows: Int? = nil, name: String? = nil) {
    self.first = first
    self.last = last
    self.isWorked = isWorked
    self.follows = follows
    self.name = name
  }
}

/// The time within which activities are counted.
public enum Period: String, Sendable, CaseIterable {
  case week, month, term
  /// The whole cycle that terms.csv declares: March to December, August to July …
  case year
}

/// A period of the calendar.
public struct CalendarPeriod: Hashable, Sendable {
  /// As subjects and reports print it: a Monday, a month, a term's name; nil: the whole cycle.
  public let name: String?
  public let days: ClosedRange<Day>

  public func contains(_ day: Day) -> Bool { days.contains(day) }
}

/// The cycle of a plan: its terms, days off and make-up days. Only teaching days bear activities.
public struct SchoolCalendar: Hashable, Sendable {
  /// In order, not overlapping, at least one.
  public let terms: [Term]
  public let exceptions: [CalendarException]
  /// Ascending.
  public let teachingDays: [Day]
  private let followed: [Day: Int]

  /// - Parameters:
  ///   - terms: at least one, none overlapping another.
  ///   - exceptions: days off and make-up days.
  public init(terms: [Term], exceptions: [CalendarException] = []) {
    precondition(!terms.isEmpty, "a calendar without terms")
    self.terms = terms.sorted { $0.first < $1.first }
    self.exceptions = exceptions
    var followed: [Day: Int] = [:]
    var off: Set<Day> = []
    for exception in exceptions {
      for index in exception.first.index...max(exception.first.index, exception.last.index) {
        let day = Day(index: index)
        if exception.isWorked { followed[day] = exception.follows ?? day.weekday } else { off.insert(day) }
      }
    }
    self.followed = followed
    teachingDays = self.terms.flatMap { term in
      (term.first.index...term.last.index).map(Day.init(index:)).filter { day in
        followed[day] != nil || (day.weekday <= 5 && !off.contains(day))
      }
    }
  }

  /// The first day of the cycle.
  public var first: Day { terms[0].first }
  /// The last day of the cycle.
  public var last: Day { terms[terms.count - 1].last }

  /// Whether lessons are held on a day.
  public func isTeachingDay(_ day: Day) -> Bool {
    guard term(of: day) != nil else { return false }
    if followed[day] != nil { return true }
    return day.weekday <= 5
      && !exceptions.contains { !$0.isWorked && $0.first <= day && day <= $0.last }
  }

  /// The number of the term in which a day lies.
  public func term(of day: Day) -> Int? { terms.firstIndex { $0.first <= day && day <= $0.last } }

  /// The weekday whose timetable is followed: a make-up Saturday may follow a Monday's.
  public func timetableWeekday(_ day: Day) -> Int { followed[day] ?? day.weekday }

  /// 第几周: the number of the week within its term, from 1; nil outside of terms.
  public func week(of day: Day) -> Int? {
    term(of: day).map { (day.monday - terms[$0].first.monday) / 7 + 1 }
  }

  /// The periods of a kind that hold at least one teaching day.
  public func periods(_ period: Period) -> [CalendarPeriod] {
    switch period {
    case .year: return [CalendarPeriod(name: nil, days: first...last)]
    case .term: return terms.map { CalendarPeriod(name: $0.name, days: $0.first...$0.last) }
    case .month:
      return ordered(teachingDays.map(\.month.index)).map { index in
        let month = Month(index: index)
        let next = Day(firstOf: month.advanced(byMonths: 1))
        return CalendarPeriod(
          name: month.description, days: Day(firstOf: month)...next.advanced(byDays: -1))
      }
    case .week:
      return ordered(teachingDays.map(\.monday.index)).map { index in
        let monday = Day(index: index)
        return CalendarPeriod(name: monday.description, days: monday...monday.advanced(byDays: 6))
      }
    }
  }

  private func ordered(_ numbers: [Int]) -> [Int] {
    numbers.reduce(into: []) { found, number in if found.last != number { found.append(number) } }
  }
}
