public import Districts

/// A day with the part of it that an activity takes.
public struct Slot: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var day: Day
  public var half: Half

  public init(_ day: Day, _ half: Half) {
    self.day = day
    self.half = half
  }

  /// Whether nobody can be at two activities in these slots.
  public func overlaps(_ other: Slot) -> Bool { day == other.day && half.overlaps(other.half) }

  /// The half-days that it takes.
  public var parts: [Slot] { half.parts.map { Slot(day, $0) } }

  /// When it begins, in half-days since 1970.
  public var begin: Int { day.index * 2 + (half == .afternoon ? 1 : 0) }
  /// The half-day after its last one.
  public var end: Int { day.index * 2 + (half == .morning ? 1 : 2) }

  public var description: String { "\(day) \(half.rawValue)" }

  public static func < (left: Slot, right: Slot) -> Bool {
    (left.day, left.begin, left.half) < (right.day, right.begin, right.half)
  }
}
