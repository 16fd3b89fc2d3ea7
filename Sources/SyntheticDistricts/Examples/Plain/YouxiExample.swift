import Districts

extension SyntheticExample {
  /// Plan 12: one kindergarten with four classes of each of three grades; its teachers show games by areas.
  public static var youxi: SyntheticExample {
    let group = "阳光幼儿园"
    // A class has two teachers; the first is its main one.
    let grades = ["小班", "中班", "大班"].flatMap { _ in
      [PlainSchool.Post("学前教育", 8, backbone: 1, office: .middle)]
    }
    return SyntheticExample(
      name: "12-quyu-youxi", title: Text(zh: "幼儿园区域游戏观摩", en: "Games by areas in a kindergarten"),
      language: .chinese,
      draft: PlainDistrict(
        name: "阳光幼儿园", seed: 12,
        map: LocalMap(latitude: 3_004_800, longitude: 12_011_200, metresPerDegreeEast: 96_257),
        schools: [
          PlainSchool(
            group, of: group, role: .core, .kindergarten, .urban, at: (0, 0),
            grades + [
              PlainSchool.Post("卫生保健"), PlainSchool.Post("学前教育", 1, office: .vice),
              PlainSchool.Post("学前教育", 1, office: .principal),
            ])
        ]
      ).draft())
  }
}
