/// A calendar month, `YYYY-MM`.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0; differences are counts of months.
  public let index: Int

  /// Makes a month from its index.
  public init(index: Int) {
    self.index = index
  }

  /// Makes a month from a year and a month number in 1...12; nil if the number is no month.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// The calendar year.
  public var year: Int { index / 12 }
  /// The number of the month, 1...12.
  public var month: Int { index % 12 + 1 }

  /// The school year in which the month lies: September begins it.
  public var schoolYear: SchoolYear { SchoolYear(month >= 9 ? year : year - 1) }

  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }

  /// The month that lies `months` later.
  public func advanced(byMonths months: Int) -> Month { Month(index: index + months) }
}
