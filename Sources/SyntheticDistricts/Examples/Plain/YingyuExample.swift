import Districts

extension SyntheticExample {
  /// Plan 5: a primary school hosts its area's English day; twenty English teachers in all.
  public static var yingyu: SyntheticExample {
    let group = "中心片区"
    func school(
      _ name: String, _ area: Area, role: SchoolRole = .member, weakness: Int, at spot: (Int, Int),
      english: Int
    ) -> PlainSchool {
      PlainSchool(
        name, of: group, role: role, .primary, area, weakness: weakness, at: spot,
        [
          PlainSchool.Post("英语", english, backbone: role == .core ? 2 : english > 2 ? 1 : 0),
          PlainSchool.Post("语文", office: .middle), PlainSchool.Post("数学", office: .principal),
        ])
    }
    return SyntheticExample(
      name: "05-yingyu-lianpian", title: Text(zh: "片区英语教研", en: "An area's English day"), language: .chinese,
      draft: PlainDistrict(
        name: "中心片区", seed: 5,
        map: LocalMap(latitude: 3_674_600, longitude: 11_712_900, metresPerDegreeEast: 89_098),
        horizon: Horizon(first: SchoolYear(2028), years: 1),
        schools: [
          school("中心小学", .town, role: .core, weakness: 0, at: (0, 0), english: 5),
          school("城东小学", .town, weakness: 2, at: (3_200, 400), english: 4),
          school("柳林小学", .rural, weakness: 4, at: (-5_600, 2_700), english: 3),
          school("石门小学", .rural, weakness: 5, at: (1_900, -6_800), english: 3),
          school("北岭小学", .rural, weakness: 6, at: (-2_300, 8_400), english: 3),
          school("河湾小学", .rural, weakness: 6, at: (8_700, -3_500), english: 2),
        ]
      ).draft())
  }
}
