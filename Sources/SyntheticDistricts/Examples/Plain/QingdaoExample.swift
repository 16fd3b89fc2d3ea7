import Districts

extension SyntheticExample {
  /// Plan 7: four areas, each of a bureau kindergarten, four central ones and four of villages or private owners.
  public static var qingdao: SyntheticExample {
    let areas: [(name: String, bureau: String, seat: (Int, Int), towns: [String])] = [
      ("东部区片", "实验幼儿园", (10_500, 2_250), ["蓝村", "灵山", "移风店", "段泊岚"]),
      ("西部区片", "机关幼儿园", (-11_250, 1_350), ["店集", "普东", "华山", "田横"]),
      ("南部区片", "第一幼儿园", (1_200, -10_800), ["温泉", "鳌山卫", "王村", "丰城"]),
      ("北部区片", "第二幼儿园", (-900, 11_700), ["金口", "北安", "龙泉", "大信"]),
    ]
    let schools = areas.flatMap { area -> [PlainSchool] in
      let core = PlainSchool(
        "局属\(area.bureau)", of: area.name, role: .core, .kindergarten, .urban, at: area.seat,
        [
          PlainSchool.Post("学前教育", 16, backbone: 6, office: .middle),
          PlainSchool.Post("学前教育", 3, backbone: 1, office: .vice), PlainSchool.Post("卫生保健", 2, backbone: 1),
          PlainSchool.Post("学前教育", 1, office: .principal),
        ])
      let corners = [(4_300, 3_100), (-4_100, 2_700), (3_700, -3_600), (-3_200, -4_400)]
      let towns = zip(area.towns, corners).enumerated().map { number, town in
        PlainSchool(
          "\(town.0)中心幼儿园", of: area.name, .kindergarten, .town, weakness: 2 + number % 2,
          at: (area.seat.0 + town.1.0, area.seat.1 + town.1.1),
          [
            PlainSchool.Post("学前教育", 7, backbone: 2, office: .middle), PlainSchool.Post("卫生保健"),
            PlainSchool.Post("学前教育", 1, office: .principal),
          ])
      }
      let villages = zip(area.towns, corners).enumerated().map { number, town in
        // By turns a village's own kindergarten and a private one of the same town.
        let isPrivate = number % 2 == 1
        return PlainSchool(
          isPrivate ? "\(town.0)小太阳幼儿园（民办）" : "\(town.0)村办幼儿园", of: area.name, .kindergarten,
          isPrivate ? .town : .rural, weakness: isPrivate ? 5 : 7,
          at: (area.seat.0 + town.1.0 + 900, area.seat.1 + town.1.1 - 1_300),
          [PlainSchool.Post("学前教育", 3), PlainSchool.Post("学前教育", 1, office: .principal)])
      }
      return [core] + towns + villages
    }
    return SyntheticExample(
      name: "07-qingdao-songjiao",
      title: Text(zh: "区片发展共同体与送教下乡", en: "Four areas of kindergartens"), language: .chinese,
      draft: PlainDistrict(
        name: "青岛某市", seed: 7,
        map: LocalMap(latitude: 3_638_900, longitude: 12_044_700, metresPerDegreeEast: 89_512),
        horizon: Horizon(first: SchoolYear(2027), years: 2), wishesPercent: 30, schools: schools
      ).draft())
  }
}
