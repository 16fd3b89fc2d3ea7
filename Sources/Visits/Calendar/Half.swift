/// 时段: the part of a day that an activity takes.
public enum Half: String, Sendable, CaseIterable, Comparable {
  /// 上午.
  case morning = "am"
  /// 下午.
  case afternoon = "pm"
  /// 全天.
  case wholeDay = "day"

  /// The halves of the day that it takes.
  public var parts: [Half] { self == .wholeDay ? [.morning, .afternoon] : [self] }

  /// Whether the two share a half of the day.
  public func overlaps(_ other: Half) -> Bool { self == other || self == .wholeDay || other == .wholeDay }

  public static func < (left: Half, right: Half) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
