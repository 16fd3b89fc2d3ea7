/// A school year, written by the year it starts in: 2026 is 1 September 2026 to 31 August 2027.
public struct SchoolYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year it starts in.
  public let first: Int

  public init(_ first: Int) {
    self.first = first
  }

  /// The September it begins with; personal conditions are judged on its first day.
  public var september: Month { Month(index: first * 12 + 8) }

  public var description: String { String(first) }

  public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.first < right.first }
  public static func + (year: SchoolYear, count: Int) -> SchoolYear { SchoolYear(year.first + count) }
  public static func - (left: SchoolYear, right: SchoolYear) -> Int { left.first - right.first }
}

/// The school years that are planned.
public struct Horizon: Hashable, Sendable {
  /// The first school year planned.
  public let first: SchoolYear
  /// How many school years are planned, at least 1.
  public let years: Int

  public init(first: SchoolYear, years: Int) {
    precondition(years >= 1, "a horizon of \(years) years")
    self.first = first
    self.years = years
  }

  /// The last school year planned.
  public var last: SchoolYear { first + (years - 1) }

  /// All school years planned, in order.
  public var all: [SchoolYear] { (0..<years).map { first + $0 } }

  public func contains(_ year: SchoolYear) -> Bool { first <= year && year <= last }
}
