import Districts

extension SyntheticExample {
  /// Plan 14: two pairs of a subject-base school and a rural one, with groups of Chinese, mathematics and the rest.
  public static var yuanzhou: SyntheticExample {
    func base(_ name: String, of group: String, at spot: (Int, Int)) -> PlainSchool {
      PlainSchool(
        name, of: group, role: .core, .primary, .urban, at: spot,
        [
          PlainSchool.Post("语文", 14, backbone: 5, office: .middle),
          PlainSchool.Post("数学", 11, backbone: 4, office: .middle),
          PlainSchool.Post("综合", 5, backbone: 1, office: .middle),
          PlainSchool.Post("英语", 4, backbone: 1), PlainSchool.Post("体育", 3), PlainSchool.Post("音乐", 2),
          PlainSchool.Post("美术", 2), PlainSchool.Post("语文", 1, office: .vice),
          PlainSchool.Post("数学", 1, office: .principal),
        ])
    }
    func rural(_ name: String, of group: String, weakness: Int, at spot: (Int, Int)) -> PlainSchool {
      PlainSchool(
        name, of: group, .primary, .rural, weakness: weakness, at: spot,
        [
          PlainSchool.Post("语文", 6, backbone: 1, office: .middle),
          PlainSchool.Post("数学", 5, backbone: 1, office: .middle),
          PlainSchool.Post("综合", 3, office: .middle), PlainSchool.Post("英语", 1),
          PlainSchool.Post("语文", 1, office: .principal),
        ])
    }
    let (first, second) = ("第一结对", "第二结对")
    var draft = PlainDistrict(
      name: "原州区", seed: 14,
      map: LocalMap(latitude: 3_601_600, longitude: 10_624_100, metresPerDegreeEast: 89_935),
      horizon: Horizon(first: SchoolYear(2027), years: 2), wishesPercent: 40,
      schools: [
        base("原州区第一小学", of: first, at: (0, 0)),
        rural("头营镇中心小学", of: first, weakness: 5, at: (3_100, 16_800)),
        base("原州区第二小学", of: second, at: (-900, -1_400)),
        rural("彭堡镇中心小学", of: second, weakness: 6, at: (-12_700, 8_900)),
      ]
    ).draft()
    draft.needs = draft.schools.flatMap { school in
      let isBase = school.role == .core
      return [
        ("语文", isBase ? 13 : 7), ("数学", isBase ? 10 : 5), ("综合", isBase ? 4 : 4), ("英语", isBase ? 3 : 2),
      ].map {
        Need(school: school.id, subject: $0.0, posts: $0.1)
      }
    }
    return SyntheticExample(
      name: "14-yuanzhou-jiedui",
      title: Text(zh: "原州区学科基地结对", en: "Subject bases and rural schools of Yuanzhou"),
      language: .chinese, draft: draft)
  }
}
