import Districts

extension SyntheticExample {
  /// Plan 16: 临淄区's 1+N groups: two of town and country schools, one through the stages with licences for several.
  public static var linzi: SyntheticExample {
    SyntheticExample(
      name: "16-linzi-jituan", title: Text(zh: "临淄区1+N教育集团", en: "1+N groups of Linzi"),
      language: .chinese, draft: linziDraft)
  }

  private static let through = "贯通培养集团"

  private static var linziDraft: DistrictDraft {
    var draft = DistrictMaker(blueprint: linziBlueprint).draft()
    let group = Dictionary(draft.schools.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Of the group through the stages two in three are licensed for a stage beside their own.
    for number in draft.teachers.indices where number % 3 != 0 {
      guard let school = group[draft.teachers[number].school], school.group == through else { continue }
      draft.teachers[number].stages =
        switch school.stage {
        case .primary: [.primary, .junior]
        case .senior: [.junior, .senior]
        default: number % 2 == 0 ? [.primary, .junior] : [.junior, .senior]
        }
    }
    return draft
  }

  private static var linziBlueprint: DistrictBlueprint {
    func members(_ names: [String]) -> [GroupSketch.Member] {
      names.enumerated().map { number, name in
        GroupSketch.Member(
          name: name, area: number < 2 ? .town : .rural, weakness: 2 + number, staff: 32 - 2 * number,
          key: (8, 4))
      }
    }
    return GroupSketch.district(
      "临淄区", seed: 16, map: LocalMap(latitude: 3_682_100, longitude: 11_830_900, metresPerDegreeEast: 89_014),
      [
        GroupSketch(
          name: "第一城乡共建集团", core: "齐都小学", staff: 72, key: (24, 16),
          members: members(["金山小学", "凤凰小学", "朱台小学", "皇城小学", "敬仲小学", "边河小学"])),
        GroupSketch(
          name: "第二城乡共建集团", core: "晏婴小学", staff: 60, key: (20, 14),
          members: members(["南王小学", "召口小学", "梧台小学", "孙娄小学"])),
        GroupSketch(
          name: through, core: "临淄中学", stage: .junior, staff: 64, key: (22, 15),
          members: [
            GroupSketch.Member(name: "临淄附小", area: .urban, weakness: 2, staff: 40, key: (10, 5)),
            GroupSketch.Member(
              name: "临淄高中", stage: .senior, area: .urban, weakness: 3, staff: 56, key: (14, 8)),
          ]),
      ])
  }
}
