import Districts

extension SyntheticExample {
  /// Plan 15: one school's learning community of forty members in five subject groups.
  public static var huimin: SyntheticExample {
    let group = "惠民县第二实验学校"
    return SyntheticExample(
      name: "15-huimin-xuegongti", title: Text(zh: "教师学习共同体", en: "A school's learning community"),
      language: .chinese,
      draft: PlainDistrict(
        name: group, seed: 15,
        map: LocalMap(latitude: 3_748_300, longitude: 11_751_800, metresPerDegreeEast: 88_226),
        horizon: Horizon(first: SchoolYear(2026), years: 1),
        schools: [
          PlainSchool(
            group, of: group, role: .core, .nineYear, .town, at: (0, 0),
            [
              PlainSchool.Post("语文", 12, backbone: 3, office: .middle),
              PlainSchool.Post("数学", 11, backbone: 3, office: .middle),
              PlainSchool.Post("英语", 8, backbone: 2, office: .middle),
              PlainSchool.Post("科学", 5, backbone: 1, office: .middle),
              PlainSchool.Post("艺体", 4, backbone: 1, office: .middle),
            ])
        ]
      ).draft())
  }
}
