import Districts

/// A small draft with which nothing is wrong: two groups, four schools, three teachers.
enum SoundDraft {
  static let first = SchoolYear(2027)

  static func month(_ year: Int, _ month: Int) -> Month { Month(index: year * 12 + month - 1) }

  static func record(
    _ teacher: String, _ from: String, _ to: String, _ start: Int, _ years: Int,
    _ status: PostingStatus? = nil
  ) -> PostingRecord {
    PostingRecord(
      posting: Posting(teacher: teacher, from: from, to: to, start: SchoolYear(start), years: years),
      status: status)
  }

  static let draft = DistrictDraft(
    name: "甲县",
    schools: [
      School(id: "A", name: "甲校", group: "一", role: .core, stage: .primary),
      School(id: "B", name: "乙校", group: "一", role: .member, stage: .primary),
      School(id: "C", name: "丙教学点", group: "一", role: .member, stage: .primary, parent: "B"),
      School(id: "D", name: "丁校", group: "二", role: .core, stage: .primary),
    ],
    teachers: [
      Teacher(
        id: "1", name: "王", birth: month(1985, 3), school: "A", subjects: ["语文"], since: month(2010, 9)),
      Teacher(id: "2", name: "李", birth: month(1990, 3), school: "B", subjects: ["数学"], preferences: ["A"]),
      Teacher(id: "3", name: "张", school: "D", subjects: ["英语"]),
    ],
    needs: [Need(school: "A", subject: "语文", posts: 1)],
    records: [record("1", "A", "B", 2020, 2), record("2", "B", "A", 2026, 2)],
    pins: [Pin(teacher: "1", to: "B", start: SchoolYear(2028), effect: .must)],
    travel: [Travel(from: "1", to: "B", tenthsOfKilometre: 10, minutes: nil)],
    results: [SchoolResult(school: "A", year: SchoolYear(2025), score: 1, rank: 1)])
}
