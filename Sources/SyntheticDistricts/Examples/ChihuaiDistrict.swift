public import Districts

extension SyntheticDistrict {
  /// 池淮镇: one group of the four schools that the plan names, with invented teachers.
  public static func chihuai() -> DistrictDraft {
    DistrictMaker(blueprint: ChihuaiDistrict.blueprint).draft()
  }
}

/// The blueprint of the example 09-chihuai-jiaogongti: the teaching point has three teachers and no backbone teacher, and
/// is a member itself.
enum ChihuaiDistrict {
  static let horizon = Horizon(first: SchoolYear(2027), years: 3)
  private static let map = LocalMap(
    latitude: 2_912_900, longitude: 11_832_400, metresPerDegreeEast: 97_131)

  static var blueprint: DistrictBlueprint {
    let core = SchoolBlueprint(
      name: "明德小学", role: .core, stage: .primary, area: .town, spot: .seat, staff: 44,
      keyStaff: KeyStaffBlueprint(eligible: 12, eligibleBackbone: 9, otherBackbone: 2))
    let central = MemberBlueprint(
      school: SchoolBlueprint(
        name: "中心小学", role: .member, stage: .primary, area: .town,
        spot: map.spot(latitude: 2_912_160, longitude: 11_834_870), weakness: 2, staff: 28,
        keyStaff: KeyStaffBlueprint(eligible: 6, eligibleBackbone: 3)))
    let village = MemberBlueprint(
      school: SchoolBlueprint(
        name: "张湾小学", role: .member, stage: .primary, area: .rural,
        spot: map.spot(latitude: 2_916_940, longitude: 11_827_530), weakness: 5, staff: 14,
        keyStaff: KeyStaffBlueprint(eligible: 3, eligibleBackbone: 1)))
    let point = MemberBlueprint(
      school: SchoolBlueprint(
        name: "油溪口教学点", role: .member, stage: .primary, area: .rural,
        spot: map.spot(latitude: 2_906_280, longitude: 11_829_760), weakness: 8, isPoint: true, staff: 3,
        keyStaff: KeyStaffBlueprint(headed: false)))
    let group = GroupBlueprint(
      name: "池淮镇教共体", core: core, members: [central, village, point],
      exchanges: [
        PastExchange(member: 1, start: horizon.first + -2, years: 1, keyStaff: true),
        PastExchange(member: 0, start: horizon.first + -1, years: 2, keyStaff: true),
      ])
    return DistrictBlueprint(
      name: "池淮镇", seed: SplitMix64(seed: 9), horizon: horizon, map: map,
      names: NameMaker(regional: Surnames.westZhejiang),
      groups: SchoolNumbering.numbered([group]))
  }
}
