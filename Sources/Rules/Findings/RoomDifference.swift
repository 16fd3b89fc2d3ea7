/// What differs between two plans of a room, always "second minus first".
public protocol RoomDifference: Sendable {
  /// Criteria, margins and violations.
  var audits: AuditDifference { get }
  /// How many postings, activities, schools or pairs are not as they were.
  var changeCount: Int { get }
}
