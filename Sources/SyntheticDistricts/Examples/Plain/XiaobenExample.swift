import Districts

extension SyntheticExample {
  /// Plan 6: one school's research groups of Chinese, mathematics and the other subjects; one member is exactly 35.
  public static var xiaoben: SyntheticExample {
    let group = "育才小学"
    let horizon = Horizon(first: SchoolYear(2027), years: 1)
    var draft = PlainDistrict(
      name: "育才小学", seed: 6,
      map: LocalMap(latitude: 3_418_700, longitude: 11_324_100, metresPerDegreeEast: 91_978),
      horizon: horizon,
      schools: [
        PlainSchool(
          group, of: group, role: .core, .primary, .town, at: (0, 0),
          [
            PlainSchool.Post("语文", 12, backbone: 3, office: .middle),
            PlainSchool.Post("数学", 9, backbone: 2, office: .middle), PlainSchool.Post("英语", 3, backbone: 1),
            PlainSchool.Post("科学", 2), PlainSchool.Post("体育", 2, office: .middle),
            PlainSchool.Post("音乐", 2), PlainSchool.Post("美术", 2), PlainSchool.Post("信息科技"),
            PlainSchool.Post("道德与法治", 2, office: .principal),
          ])
      ]
    ).draft()
    // “35岁以下” and “35岁以上” meet at those who turn 35 in the September in which the year begins.
    let exactly = horizon.first.september.advanced(byMonths: -35 * 12)
    for (place, months) in [(3, 0), (4, 1), (14, -1), (23, 0)] {
      draft.teachers[place].birth = exactly.advanced(byMonths: months)
      draft.teachers[place].since = Month(index: exactly.index + 23 * 12)
      draft.teachers[place].title = "一级教师"
    }
    return SyntheticExample(
      name: "06-xiaoben-jiaoyan", title: Text(zh: "校本教研", en: "A school's own research groups"),
      language: .chinese, draft: draft)
  }
}
