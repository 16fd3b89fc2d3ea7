import Districts

/// A district before its people: what every part of it is to hold.
struct DistrictBlueprint: Sendable {
  var name: String
  var seed: SplitMix64
  var horizon: Horizon
  var map: LocalMap
  var names: NameMaker
  var groups: [GroupBlueprint]
  /// Whether two of three groups' pins are invented.
  var pins = true
  /// How many in a hundred teachers name schools they would go to.
  var wishesPercent = 30

  /// All schools in the order of their ids.
  var schools: [SchoolBlueprint] { groups.flatMap(\.schools) }
}

/// A school group before its people.
struct GroupBlueprint: Sendable {
  var name: String
  var core: SchoolBlueprint
  var members: [MemberBlueprint]
  /// Earlier postings, each one way and back.
  var exchanges: [PastExchange] = []

  var schools: [SchoolBlueprint] { [core] + members.flatMap { [$0.school] + $0.points } }
}

/// A member school with its teaching points.
struct MemberBlueprint: Sendable {
  var school: SchoolBlueprint
  var points: [SchoolBlueprint] = []
}

/// An earlier exchange: one teacher of the core to a member and one back for the same time.
struct PastExchange: Sendable {
  /// Which of the group's members.
  var member: Int
  var start: SchoolYear
  var years: Int
  /// Whether both are key staff.
  var keyStaff: Bool
}

/// A school before its people.
struct SchoolBlueprint: Sendable {
  var id = ""
  var name: String
  var role: SchoolRole
  var stage: Stage
  var area: Area
  var spot: Spot
  var weakness = 0
  var isPoint = false
  /// Teachers whose home it is.
  var staff: Int
  var keyStaff = KeyStaffBlueprint()
}

/// Who of a school counts as key staff. The eligible ones are so in every year of the horizon, which is what makes a
/// policy with quotas and equal flows feasible.
struct KeyStaffBlueprint: Hashable, Sendable {
  /// Eligible key staff.
  var eligible = 0
  /// How many of the eligible ones are backbone teachers (county level and above); the others are cadres.
  var eligibleBackbone = 0
  /// Backbone teachers who are not eligible: newly come or close to retirement.
  var otherBackbone = 0
  /// Whether the school has a principal and, from 20 staff on, vice principals of its own.
  var headed = true
}
