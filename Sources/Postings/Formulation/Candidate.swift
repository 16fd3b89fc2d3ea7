public import Districts

/// A posting that the planner may choose: who goes where, from when, for how long.
public struct Candidate: Hashable, Sendable {
  /// Teacher number.
  public let teacher: Int
  /// School number of the home school.
  public let from: Int
  /// School number of the host.
  public let to: Int
  public let start: SchoolYear
  /// Term in school years.
  public let years: Int
  public let kind: PostingKind

  /// The first school year after it.
  public var end: SchoolYear { start + years }

  public func covers(_ year: SchoolYear) -> Bool { start <= year && year < end }
}
