/// What an activity is about, in numbers of the case; the same for a candidate and for a line of a plan.
public struct Occasion: Hashable, Sendable {
  /// Number of the kind.
  public let kind: Int
  /// Number of the group; nil: of none.
  public let group: Int?
  /// Number of the school that it is held for.
  public let school: Int?
  /// Number of the research group that it is held for.
  public let researchGroup: Int?
  public let subject: String?
  /// Number of the school where it is held.
  public let host: Int
  public let slot: Slot
  public let lessons: Int
}
