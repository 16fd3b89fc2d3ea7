/// One activity that may be held: what it is about, when and where, and who could make it.
public struct VisitCandidate: Hashable, Sendable {
  public let occasion: Occasion
  /// The number of the agreed activity that it is a date for; nil: a new one.
  public let agreed: Int?
  /// Teachers (numbers) who make it for certain.
  public let fixedPeople: [Int]
  /// Teachers (numbers) who may be chosen to make it, ascending.
  public let pool: [Int]
  /// How many of the pool are chosen.
  public let people: ClosedRange<Int>
  /// Teachers (numbers) who attend unless they make it, ascending.
  public let attendees: [Int]
}
