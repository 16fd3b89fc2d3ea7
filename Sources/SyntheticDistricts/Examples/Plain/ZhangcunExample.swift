import Districts

extension SyntheticExample {
  /// Plan 3: three village schools research together for a week.
  public static var zhangcun: SyntheticExample {
    let group = "张村连片教研"
    func posts(_ sizes: (chinese: Int, mathematics: Int), backbone: Int) -> [PlainSchool.Post] {
      [
        PlainSchool.Post("语文", sizes.chinese, backbone: backbone),
        PlainSchool.Post("数学", sizes.mathematics, backbone: backbone),
        // The dean of studies 教导主任 teaches science; the head, moral education.
        PlainSchool.Post("科学", office: .middle), PlainSchool.Post("道德与法治", office: .principal),
        PlainSchool.Post("英语"), PlainSchool.Post("体育"), PlainSchool.Post("音乐"),
      ]
    }
    return SyntheticExample(
      name: "03-zhangcun-lianpian",
      title: Text(zh: "张村连片教研", en: "Three schools of Zhangcun research together"), language: .chinese,
      draft: PlainDistrict(
        name: "张村镇", seed: 3,
        map: LocalMap(latitude: 3_506_200, longitude: 11_173_800, metresPerDegreeEast: 91_015),
        horizon: Horizon(first: SchoolYear(2030), years: 1),
        schools: [
          PlainSchool(
            "张村北街小学", of: group, role: .core, .primary, .town, at: (0, 0), posts((7, 6), backbone: 2)),
          PlainSchool(
            "东里村小学", of: group, .primary, .rural, weakness: 5, at: (2_900, 700), posts((4, 3), backbone: 1)),
          PlainSchool(
            "西里村小学", of: group, .primary, .rural, weakness: 6, at: (-3_400, -900), posts((4, 3), backbone: 1)),
        ]
      ).draft())
  }
}
