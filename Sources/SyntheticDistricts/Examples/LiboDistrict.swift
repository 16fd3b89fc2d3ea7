public import Districts

extension SyntheticDistrict {
  /// 荔波县: two primary groups that cover the eight towns and streets, about 600 invented teachers.
  public static func libo() -> DistrictDraft { DistrictMaker(blueprint: LiboDistrict.blueprint).draft() }
}

/// The blueprint of the example 13-libo-jituan. Cores and towns are those that the plan and an atlas name; positions,
/// villages' schools, sizes and people are invented.
enum LiboDistrict {
  static let horizon = Horizon(first: SchoolYear(2027), years: 3)
  private static let map = LocalMap(
    latitude: 2_541_200, longitude: 10_788_300, metresPerDegreeEast: 100_438)

  static var blueprint: DistrictBlueprint {
    var names = NameMaker(regional: Surnames.southGuizhou)
    names.ethnicPermille = 0
    let first = group(
      "荔波一小", (2_541_650, 10_788_720),
      [
        Town(
          "朝阳镇中心小学", .town, weakness: 3, at: (2_543_310, 10_779_460),
          [("八烂小学", 13), ("岜马教学点", 7), ("水浦小学", 11)]),
        Town("小七孔镇中心小学", .town, weakness: 2, at: (2_529_820, 10_773_150), [("驾欧小学", 16), ("联山湾小学", 12)]),
        Town(
          "瑶山瑶族乡中心小学", .rural, weakness: 7, at: (2_520_940, 10_771_380), backbone: 0,
          [("拉片小学", 12), ("巴平教学点", 5), ("菇类教学点", 6)]),
        Town(
          "佳荣镇中心小学", .rural, weakness: 6, at: (2_557_230, 10_811_840), backbone: 2,
          [("水维小学", 14), ("拉易教学点", 8), ("坤地教学点", 6)]),
      ])
    let second = group(
      "荔波二小", (2_540_420, 10_787_310),
      [
        Town("玉屏街道中心小学", .urban, weakness: 1, at: (2_539_050, 10_790_480), [("水甫小学", 15)]),
        Town(
          "甲良镇中心小学", .town, weakness: 4, at: (2_565_870, 10_763_590),
          [("播尧小学", 18), ("方村小学", 15), ("甲新教学点", 7)]),
        Town(
          "茂兰镇中心小学", .rural, weakness: 5, at: (2_530_280, 10_796_270), backbone: 3,
          [("洞塘小学", 14), ("尧古教学点", 6), ("瑶麓小学", 12)]),
        Town(
          "黎明关水族乡中心小学", .rural, weakness: 8, at: (2_524_690, 10_803_930), backbone: 1,
          [("永康小学", 13), ("立化小学", 11)]),
      ])
    return DistrictBlueprint(
      name: "荔波县", seed: SplitMix64(seed: 13), horizon: horizon, map: map, names: names,
      groups: SchoolNumbering.numbered([first, second]), wishesPercent: 34)
  }

  /// A central school of a town or a street with its village schools and teaching points.
  private struct Town {
    let name: String
    let area: Area
    let weakness: Int
    let place: (Int, Int)
    /// Backbone teachers among the eight eligible key staff.
    let backbone: Int
    let points: [(String, Int)]

    init(
      _ name: String, _ area: Area, weakness: Int, at place: (Int, Int), backbone: Int = 4,
      _ points: [(String, Int)]
    ) {
      self.name = name
      self.area = area
      self.weakness = weakness
      self.place = place
      self.backbone = backbone
      self.points = points
    }
  }

  /// Cores have 60 teachers with 18 eligible key staff, central schools 30 with 8.
  private static func group(_ core: String, _ place: (Int, Int), _ towns: [Town]) -> GroupBlueprint {
    var chance = SplitMix64(seed: 1_313).branch(core)
    let spot = map.spot(latitude: place.0, longitude: place.1)
    let school = SchoolBlueprint(
      name: core, role: .core, stage: .primary, area: .urban, spot: spot, staff: 60,
      keyStaff: KeyStaffBlueprint(eligible: 18, eligibleBackbone: 14, otherBackbone: 3))
    let members = towns.map { town in
      let spot = map.spot(latitude: town.place.0, longitude: town.place.1)
      let central = SchoolBlueprint(
        name: town.name, role: .member, stage: .primary, area: town.area, spot: spot, weakness: town.weakness,
        staff: 30,
        keyStaff: KeyStaffBlueprint(eligible: 8, eligibleBackbone: town.backbone, otherBackbone: 0))
      let points = town.points.map { name, staff in
        SchoolBlueprint(
          name: name, role: .member, stage: .primary, area: .rural,
          spot: Terrain.village(near: spot, &chance),
          weakness: min(10, town.weakness + 1), isPoint: true, staff: staff,
          keyStaff: KeyStaffBlueprint(headed: false))
      }
      return MemberBlueprint(school: central, points: points)
    }
    return GroupBlueprint(
      name: "\(core)教育集团", core: school, members: members,
      exchanges: [
        PastExchange(member: 2, start: horizon.first + -2, years: 1, keyStaff: true),
        PastExchange(member: 3, start: horizon.first + -2, years: 2, keyStaff: true),
        PastExchange(member: 0, start: horizon.first + -2, years: 1, keyStaff: false),
        PastExchange(member: 2, start: horizon.first + -1, years: 1, keyStaff: true),
        PastExchange(member: 0, start: horizon.first + -1, years: 2, keyStaff: true),
        PastExchange(member: 1, start: horizon.first + -1, years: 2, keyStaff: true),
      ])
  }
}
