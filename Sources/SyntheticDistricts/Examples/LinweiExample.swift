import Districts

extension SyntheticExample {
  /// Plan 8: 临渭区's 实验小学 with the 13 schools of two towns: two central and eleven village schools.
  public static var linwei: SyntheticExample {
    SyntheticExample(
      name: "08-linwei-gongtongti", title: Text(zh: "临渭区发展共同体", en: "Community of schools in Linwei"),
      language: .chinese, draft: DistrictMaker(blueprint: linweiBlueprint).draft())
  }

  private static var linweiBlueprint: DistrictBlueprint {
    let villages = [
      ["田家村小学", "坡底小学", "柳园小学", "北寨小学", "石桥小学", "槐树坡小学"],
      ["东庄小学", "南堡小学", "沙王小学", "新盛小学", "渭滨小学"],
    ]
    let sizes = [12, 9, 8, 11, 8, 10]
    let towns = zip(["三张镇中心小学", "孝义镇中心小学"], villages).enumerated().map { number, town in
      GroupSketch.Member(
        name: town.0, area: .town, weakness: 3 + number, staff: 30 - 2 * number, key: (8, 3),
        points: zip(town.1, sizes).map { (name: $0, staff: $1) })
    }
    return GroupSketch.district(
      "临渭区", seed: 8, map: LocalMap(latitude: 3_450_200, longitude: 10_949_300, metresPerDegreeEast: 91_633),
      [
        GroupSketch(name: "实验小学发展共同体", core: "实验小学", staff: 66, key: (20, 14), members: towns)
      ])
  }
}
