import Districts

extension SyntheticExample {
  /// Plan 11: a county's lead schools, each with one, two or three rural schools; teachers apply for a year's exchange.
  public static var huipai: SyntheticExample {
    SyntheticExample(
      name: "11-xianyu-hupai", title: Text(zh: "城乡学校互派", en: "Town and country schools exchange teachers"),
      language: .chinese, draft: DistrictMaker(blueprint: huipaiBlueprint).draft())
  }

  private static var huipaiBlueprint: DistrictBlueprint {
    let towns = [["清溪乡小学"], ["白石乡小学", "高岭乡小学"], ["双河乡小学", "龙泉乡小学", "枫树乡小学"]]
    let cores = ["城关第一小学", "城关第二小学", "城关特色小学"]
    let groups = zip(cores, towns).map { core, towns in
      GroupSketch(
        name: "\(core)共同体", core: core, staff: 52, key: (14, 9),
        members: towns.enumerated().map { number, town in
          GroupSketch.Member(name: town, weakness: 4 + 2 * number, staff: 26 - 2 * number, key: (6, 2))
        })
    }
    return GroupSketch.district(
      "清河县", seed: 11, map: LocalMap(latitude: 2_815_300, longitude: 10_284_100, metresPerDegreeEast: 98_039),
      wishesPercent: 72, groups)
  }
}
