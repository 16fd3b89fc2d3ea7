import Districts

extension SyntheticExample {
  /// Plan 10: five areas of kindergartens in 江苏, each of a bureau kindergarten, three central and four village ones.
  public static var pianqu: SyntheticExample {
    let areas: [(name: String, bureau: String, seat: (Int, Int), places: [String])] = [
      ("第一片区", "局直属实验幼儿园", (0, 9_750), ["新桥", "东塘", "石庄"]),
      ("第二片区", "局直属机关幼儿园", (10_350, 1_800), ["周镇", "沙洲", "芦溪"]),
      ("第三片区", "局直属第一幼儿园", (6_450, -9_600), ["钱墩", "陆桥", "苏浜"]),
      ("第四片区", "局直属第二幼儿园", (-6_900, -9_150), ["马港", "朱圩", "黄渡"]),
      ("第五片区", "局直属第三幼儿园", (-10_650, 2_550), ["许庄", "谢埭", "唐巷"]),
    ]
    let corners = [(2_900, 1_700), (-2_600, 2_100), (700, -3_300)]
    let outskirts = [(4_400, -900), (-4_100, -1_200), (1_500, 4_300), (-1_200, -5_100)]
    let schools = areas.flatMap { area -> [PlainSchool] in
      let core = PlainSchool(
        area.bureau, of: area.name, role: .core, .kindergarten, .urban, at: area.seat,
        [
          PlainSchool.Post("学前教育", 14, backbone: 5, office: .middle),
          PlainSchool.Post("学前教育", 2, backbone: 1, office: .vice), PlainSchool.Post("卫生保健"),
          PlainSchool.Post("学前教育", 1, office: .principal),
        ])
      let central = zip(area.places, corners).map { place, corner in
        PlainSchool(
          "\(place)中心幼儿园", of: area.name, .kindergarten, .town, weakness: 2,
          at: (area.seat.0 + corner.0, area.seat.1 + corner.1),
          [
            PlainSchool.Post("学前教育", 7, backbone: 1, office: .middle),
            PlainSchool.Post("学前教育", 1, office: .principal),
          ])
      }
      let names = area.places.map { "\($0)村幼儿园" } + ["\(area.places[0])星星幼儿园（民办）"]
      let villages = zip(names, outskirts).enumerated().map { number, village in
        PlainSchool(
          village.0, of: area.name, .kindergarten, .rural, weakness: 5 + number,
          at: (area.seat.0 + village.1.0, area.seat.1 + village.1.1),
          [PlainSchool.Post("学前教育", 3), PlainSchool.Post("学前教育", 1, office: .principal)])
      }
      return [core] + central + villages
    }
    return SyntheticExample(
      name: "10-xueqian-pianqu", title: Text(zh: "学前教育片区", en: "Five areas of kindergartens"),
      language: .chinese,
      draft: PlainDistrict(
        name: "江苏某区", seed: 10,
        map: LocalMap(latitude: 3_191_300, longitude: 12_028_600, metresPerDegreeEast: 94_384),
        schools: schools
      ).draft())
  }
}
