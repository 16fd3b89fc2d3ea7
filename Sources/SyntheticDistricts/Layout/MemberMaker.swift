import Districts

/// Invents the member schools of one group, the weak ones last.
struct MemberMaker {
  let measure: GroupMeasures
  let tightness: SyntheticOptions.Tightness
  let stage: Stage
  /// Whether one member is a nine-year school.
  let isMixed: Bool
  /// Whether one member has exactly one backbone teacher and another has none.
  let hasPlainMembers: Bool

  /// Members whose teachers, those of their teaching points included, add up to a number.
  func members(
    teachers: Int, _ towns: [Spot], _ places: inout PlaceNames, _ chance: inout SplitMix64
  ) -> [MemberBlueprint] {
    let sizes = sizes(teachers, &chance)
    return towns.indices.map { number in
      let isWeak = number >= measure.members - measure.weak
      let town = places.next(&chance)
      let stage: Stage = isMixed && number == 0 && self.stage != .nineYear ? .nineYear : self.stage
      var member = MemberBlueprint(
        school: SchoolBlueprint(
          name: schoolName(town, stage), role: .member, stage: stage,
          area: isWeak || chance.percent(30) ? .rural : .town, spot: towns[number],
          weakness: isWeak ? chance.in(5...8) : chance.in(1...4), staff: sizes[number]))
      addPoints(to: &member, hosting: isWeak ? measure.perWeak : 1, &places, &chance)
      member.school.keyStaff = keyStaff(of: member.school, number: number, isWeak: isWeak, &chance)
      return member
    }
  }

  private func schoolName(_ town: String, _ stage: Stage) -> String {
    switch stage {
    case .primary: "\(town)镇中心小学"
    case .nineYear: "\(town)镇九年一贯制学校"
    default: "\(town)镇初级中学"
    }
  }

  private func sizes(_ teachers: Int, _ chance: inout SplitMix64) -> [Int] {
    let least = (0..<measure.members).map { number in
      number >= measure.members - measure.weak ? max(8, 10 * measure.perWeak) : 8
    }
    let spare = max(0, teachers - least.reduce(0, +))
    let weights = (0..<measure.members).map { number in
      number >= measure.members - measure.weak ? chance.in(14...20) : chance.in(20...32)
    }
    let total = weights.reduce(0, +)
    var sizes = zip(least, weights).map { $0 + spare * $1 / total }
    sizes[0] += teachers - sizes.reduce(0, +)
    return sizes
  }

  /// Gives up to three teaching points a part of a member's teachers; the central school stays large enough to send
  /// as many as it hosts.
  private func addPoints(
    to member: inout MemberBlueprint, hosting: Int, _ places: inout PlaceNames, _ chance: inout SplitMix64
  ) {
    guard stage == .primary || member.school.stage == .nineYear else { return }
    let least = max(18, 10 * hosting + 2)
    for _ in 0..<chance.in(0...3) {
      let size = chance.in(3...14)
      guard member.school.staff - size >= least else { continue }
      member.school.staff -= size
      let village = places.next(&chance)
      member.points.append(
        SchoolBlueprint(
          name: size >= 8 ? "\(village)小学" : "\(village)教学点", role: .member, stage: .primary, area: .rural,
          spot: Terrain.village(near: member.school.spot, &chance),
          weakness: min(10, member.school.weakness + 1), isPoint: true, staff: size,
          keyStaff: KeyStaffBlueprint(headed: false)))
    }
  }

  private func keyStaff(
    of school: SchoolBlueprint, number: Int, isWeak: Bool, _ chance: inout SplitMix64
  ) -> KeyStaffBlueprint {
    let needed = measure.eligible(hosting: isWeak ? measure.perWeak : 1, tightness: tightness)
    let eligible = min(school.staff * 7 / 10, max(needed, school.staff / 5))
    // Somebody without and somebody with a single backbone teacher: forms and sentences must bear both.
    if hasPlainMembers && number == measure.members - 1 {
      return KeyStaffBlueprint(eligible: eligible, eligibleBackbone: 0)
    }
    if hasPlainMembers && number == measure.members - 2 {
      return KeyStaffBlueprint(eligible: eligible, eligibleBackbone: 1)
    }
    return KeyStaffBlueprint(
      eligible: eligible, eligibleBackbone: min(eligible, chance.in(2...4)),
      otherBackbone: school.staff >= 30 ? 1 : 0)
  }
}
