import Districts

/// How far a teacher has to a school, one way, and where that is known from.
public struct Distance: Hashable, Sendable {
  public enum Source: Sendable {
    /// A row of travel.csv.
    case table
    /// Great circle × 1.3.
    case positions
    /// A position is missing: counted as 0.
    case unknown
  }

  public let tenthsOfKilometre: Int
  /// nil where travel.csv gives none.
  public let minutes: Int?
  public let source: Source
}

extension PlanningCase {
  /// The way of a teacher to a school: travel.csv first (from the teacher, then from the home school), then the great
  /// circle from the dwelling, or from the home school where no dwelling is given.
  public func distance(of teacher: Int, to school: Int) -> Distance {
    let known = knownTravel(of: teacher, to: school)
    let minutes = known.lazy.compactMap(\.minutes).first
    if let tenths = known.lazy.compactMap(\.tenthsOfKilometre).first {
      return Distance(tenthsOfKilometre: tenths, minutes: minutes, source: .table)
    }
    let origin = district.teachers[teacher].position ?? district.schools[district.homes[teacher]].position
    guard let origin, let target = district.schools[school].position else {
      return Distance(tenthsOfKilometre: 0, minutes: minutes, source: .unknown)
    }
    let tenths = origin.roadTenths(to: target)
    return Distance(tenthsOfKilometre: tenths, minutes: minutes, source: .positions)
  }
}
