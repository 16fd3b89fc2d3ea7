import Districts

/// The tiers of schools within a group, lowest first: village teaching points, central schools and other members, the
/// core school.
enum SchoolTier: Int, Comparable, Sendable {
  case village, central, core

  static func < (left: SchoolTier, right: SchoolTier) -> Bool { left.rawValue < right.rawValue }
}

extension PlanningCase {
  /// The tier of a school: a teaching point is one that has a central school.
  func tier(of school: Int) -> SchoolTier {
    let place = district.schools[school]
    if place.parent != nil { return .village }
    return place.role == .core ? .core : .central
  }
}
