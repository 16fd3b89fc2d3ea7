import Districts

/// A few words from which an example's school group is made; all else about it is invented.
struct GroupSketch {
  /// A member school with the staff of its teaching points.
  struct Member {
    var name: String
    var stage = Stage.primary
    var area = Area.rural
    var weakness: Int
    var staff: Int
    /// Eligible key staff, and how many of them are backbone teachers.
    var key: (eligible: Int, backbone: Int)
    var points: [(name: String, staff: Int)] = []
  }

  var name: String
  var core: String
  var stage = Stage.primary
  var staff: Int
  /// Eligible key staff of the core, and how many of them are backbone teachers.
  var key: (eligible: Int, backbone: Int)
  var members: [Member]

  /// The group before its people, the members at some spots.
  func blueprint(at spots: ArraySlice<Spot>, seat: Spot, horizon: Horizon, _ chance: inout SplitMix64)
    -> GroupBlueprint
  {
    let core = SchoolBlueprint(
      name: core, role: .core, stage: stage, area: .urban, spot: seat, staff: staff,
      keyStaff: KeyStaffBlueprint(
        eligible: key.eligible, eligibleBackbone: key.backbone, otherBackbone: 2))
    let members = zip(members, spots).map { member, spot in
      let school = SchoolBlueprint(
        name: member.name, role: .member, stage: member.stage, area: member.area, spot: spot,
        weakness: member.weakness, staff: member.staff,
        keyStaff: KeyStaffBlueprint(eligible: member.key.eligible, eligibleBackbone: member.key.backbone))
      let points = member.points.map { point in
        SchoolBlueprint(
          name: point.name, role: .member, stage: .primary, area: .rural,
          spot: Terrain.village(near: spot, &chance), weakness: min(10, member.weakness + 1), isPoint: true,
          staff: point.staff, keyStaff: KeyStaffBlueprint(headed: false))
      }
      return MemberBlueprint(school: school, points: points)
    }
    return GroupBlueprint(
      name: name, core: core, members: members,
      exchanges: [
        PastExchange(member: 0, start: horizon.first + -2, years: 1, keyStaff: true),
        PastExchange(member: members.count - 1, start: horizon.first + -1, years: 1, keyStaff: false),
      ])
  }

  /// A district of some groups around one seat.
  static func district(
    _ name: String, seed: UInt64, map: LocalMap, surnames: [(String, Int)] = [], wishesPercent: Int = 34,
    _ groups: [GroupSketch]
  ) -> DistrictBlueprint {
    let horizon = Horizon(first: SchoolYear(2027), years: 3)
    var chance = SplitMix64(seed: seed).branch("sketch")
    var towns = Terrain(towns: groups.reduce(0) { $0 + $1.members.count }, &chance).towns[...]
    let blueprints = groups.map { group in
      let spots = towns.prefix(group.members.count)
      towns = towns.dropFirst(group.members.count)
      let seat = Terrain.nearby(.seat, within: 2_500, &chance)
      return group.blueprint(at: spots, seat: seat, horizon: horizon, &chance)
    }
    return DistrictBlueprint(
      name: name, seed: SplitMix64(seed: seed), horizon: horizon, map: map,
      names: NameMaker(regional: surnames), groups: SchoolNumbering.numbered(blueprints), pins: false,
      wishesPercent: wishesPercent)
  }
}
