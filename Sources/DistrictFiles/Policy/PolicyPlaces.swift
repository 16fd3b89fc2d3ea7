import Districts
import Rules

/// What a policy may name of a district.
struct PolicyPlaces {
  /// nil: the schools could not be read, so no name is judged.
  let groups: Set<String>?
  let schools: SchoolNames?

  init(groups: Set<String>?, schools: SchoolNames?) {
    self.groups = groups
    self.schools = schools
  }
}

/// A policy as it was read.
struct PolicyReading {
  /// nil: there are errors.
  var policy: Policy?
  /// The horizon, if at least this could be read.
  var horizon: Horizon?
  /// The line of each entry of `rules`.
  var lines: [Int] = []
  var problems: [DistrictProblem] = []
}
