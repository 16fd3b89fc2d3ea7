import Districts
import Postings
import Rules

/// A county of two groups with names, small enough to be read in a golden file.
enum SmallCounty {
  /// - Parameters:
  ///   - quota: key staff that each group sends a year.
  ///   - pins: what must be kept.
  static func facts(quota: Int, pins: [Pin] = []) throws -> PlanningCase {
    func school(_ id: String, _ name: String, _ group: String, _ role: SchoolRole) -> School {
      School(id: id, name: name, group: group, role: role, stage: .primary, weakness: role == .core ? 0 : 6)
    }
    func teacher(
      _ id: String, _ name: String, _ school: String, subject: String = "语文", key: Bool = true,
      exemption: Exemption? = nil, wishes: [String] = []
    ) -> Teacher {
      Teacher(
        id: id, name: name, gender: .female, birth: Month(year: 1985, month: 5), school: school,
        subjects: [subject], backbone: key ? .county : nil, since: Month(year: 2012, month: 9),
        exemption: exemption, preferences: wishes)
    }
    let draft = DistrictDraft(
      name: "示例县",
      schools: [
        school("S01", "城关一小", "第一集团", .core), school("S02", "河东小学", "第一集团", .member),
        school("S11", "城关二小", "第二集团", .core), school("S12", "南坪小学", "第二集团", .member),
      ],
      teachers: [
        teacher("T01", "王芳", "S01", wishes: ["S02"]), teacher("T02", "李静", "S01", subject: "数学"),
        teacher(
          "T03", "赵敏", "S01", exemption: Exemption(reason: .illness, until: Month(year: 2028, month: 6))),
        teacher("T04", "陈刚", "S01", key: false),
        teacher("T05", "周丽", "S02"), teacher("T06", "吴强", "S02"), teacher("T07", "郑洁", "S02", key: false),
        teacher("T11", "孙悦", "S11"), teacher("T12", "钱进", "S11"),
        teacher("T15", "冯涛", "S12"), teacher("T16", "褚红", "S12", key: false),
      ],
      needs: [Need(school: "S02", subject: "语文", posts: 4)],
      records: [
        PostingRecord(
          posting: Posting(teacher: "T12", from: "S11", to: "S12", start: SchoolYear(2026), years: 2))
      ], pins: pins,
      travel: [Travel(from: "S01", to: "S02", tenthsOfKilometre: 123, minutes: nil)])
    let rules = [
      PolicyEntry(
        index: 0, rule: "term-length", values: ["minimum": .integer(1), "maximum": .integer(1)]),
      PolicyEntry(index: 1, rule: "in-group"),
      PolicyEntry(index: 2, rule: "exemption", clause: "第六条"),
      PolicyEntry(index: 3, rule: "backbone-quota", values: ["minimum": .integer(quota)], clause: "五（四）"),
      PolicyEntry(index: 4, rule: "reciprocal-flow", clause: "五（五）"),
      PolicyEntry(index: 5, rule: "max-away", values: ["at-least": .integer(2)]),
    ]
    let policy = Policy(
      name: "示例县教师交流方案", horizon: Horizon(first: SchoolYear(2027), years: 1), rules: rules,
      criteria: ["needs", "wishes", "travel", "turn"])
    return PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
  }
}
