import Districts

extension SyntheticExample {
  /// Plan 2: a vocational school with six majors; firms and placements stand in further tables.
  public static var xiaoqi: SyntheticExample {
    let group = "滨江职业学校"
    let posts =
      ["数控技术", "汽车维修", "电子商务", "护理", "学前教育", "旅游服务"].map { major in
        // The last one leads the major.
        PlainSchool.Post(major, 4, backbone: 1, office: .middle)
      } + [
        PlainSchool.Post("语文", 3), PlainSchool.Post("数学", 3), PlainSchool.Post("英语", 2),
        PlainSchool.Post("就业指导", 2, office: .vice), PlainSchool.Post("德育", 1, office: .principal),
      ]
    return SyntheticExample(
      name: "02-xiaoqi-dinggang",
      title: Text(zh: "校企合作与顶岗实习", en: "A vocational school and its partner firms"), language: .chinese,
      draft: PlainDistrict(
        name: "滨江市", seed: 2,
        map: LocalMap(latitude: 3_032_500, longitude: 11_216_300, metresPerDegreeEast: 95_982),
        schools: [PlainSchool(group, of: group, role: .core, .senior, .urban, at: (0, 0), posts)]
      ).draft())
  }
}
