import Districts

extension SyntheticExample {
  /// Plan 1: 张店区's alliances, 10 primary and 4 junior, as they stand once formed; cadres are seconded inside them.
  public static var zhangdian: SyntheticExample {
    SyntheticExample(
      name: "01-zhangdian-lianmeng", title: Text(zh: "张店区联盟共同体", en: "Alliances of Zhangdian"),
      language: .chinese, draft: DistrictMaker(blueprint: zhangdianBlueprint).draft())
  }

  /// 38 primary schools in alliances of four or three, 15 junior schools in four alliances; 14 cores.
  private static var zhangdianBlueprint: DistrictBlueprint {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let primary = numerals.indices.map { alliance in
      GroupSketch(
        name: "小学第\(numerals[alliance])联盟", core: "张店第\(numerals[alliance])小学", staff: 44,
        key: (12, 8),
        members: (0..<(alliance < 8 ? 3 : 2)).map { member in
          GroupSketch.Member(
            name: "小学\(numerals[alliance])盟\(["东", "西", "南"][member])校", area: member == 2 ? .town : .urban,
            weakness: [1, 3, 6][member], staff: 30 - 4 * member, key: (6, 3))
        })
    }
    let junior = (0..<4).map { alliance in
      GroupSketch(
        name: "初中第\(numerals[alliance])联盟", core: "张店第\(numerals[alliance])中学", stage: .junior, staff: 60,
        key: (16, 10),
        members: (0..<(alliance < 3 ? 3 : 2)).map { member in
          GroupSketch.Member(
            name: "初中\(numerals[alliance])盟\(["东", "西", "南"][member])校", stage: .junior,
            area: member == 2 ? .town : .urban, weakness: [1, 3, 6][member], staff: 44 - 4 * member,
            key: (10, 4))
        })
    }
    return GroupSketch.district(
      "张店区", seed: 1, map: LocalMap(latitude: 3_681_400, longitude: 11_802_500, metresPerDegreeEast: 89_022),
      primary + junior)
  }
}
