import Districts

extension SyntheticExample {
  /// Plan 4: a vocational school hosts the secondary schools of its area for a day of politics and history lessons.
  public static var hujia: SyntheticExample {
    let group = "胡家片区"
    let duties = [
      PlainSchool.Post("道德与法治", 4, backbone: 1, office: .middle),
      PlainSchool.Post("历史", 4, backbone: 1, office: .middle),
      PlainSchool.Post("语文", 3, office: .middle), PlainSchool.Post("信息技术", 3, office: .middle),
      PlainSchool.Post("体育", 2, office: .vice), PlainSchool.Post("数学", 3, office: .principal),
    ]
    func junior(_ name: String, _ area: Area, weakness: Int, at spot: (Int, Int), _ staff: Int) -> PlainSchool
    {
      PlainSchool(
        name, of: group, .junior, area, weakness: weakness, at: spot,
        [
          PlainSchool.Post("道德与法治", staff, backbone: 1), PlainSchool.Post("历史", staff, backbone: 1),
          PlainSchool.Post("语文", office: .middle), PlainSchool.Post("数学", office: .principal),
        ])
    }
    return SyntheticExample(
      name: "04-hujia-guanmo",
      title: Text(zh: "胡家片区观摩活动", en: "A day of lessons in the area of Hujia"), language: .chinese,
      draft: PlainDistrict(
        name: "胡家片区", seed: 4,
        map: LocalMap(latitude: 3_105_400, longitude: 10_763_200, metresPerDegreeEast: 95_249),
        horizon: Horizon(first: SchoolYear(2026), years: 1),
        schools: [
          PlainSchool("毛坝职业技术学校", of: group, role: .core, .senior, .town, at: (0, 0), duties),
          junior("胡家初级中学", .town, weakness: 2, at: (5_100, 2_300), 3),
          junior("明星初级中学", .rural, weakness: 4, at: (-6_200, 3_900), 2),
          junior("土主初级中学", .rural, weakness: 5, at: (7_800, -4_100), 2),
          junior("双河初级中学", .rural, weakness: 6, at: (-4_700, -7_300), 2),
        ]
      ).draft())
  }
}
