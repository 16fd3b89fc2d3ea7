import Districts
import Postings
import Rules

/// Puts a tiny county together and lists what every teacher may do.
struct CountyMaker {
  private var draft = DistrictDraft(name: "示例县")
  /// The ids of key staff, core schools first, in the order of their making.
  private(set) var key: [String] = []
  private var exempted: Set<String> = []

  /// Adds a school; the first of a group leads it.
  mutating func school(
    _ id: String, _ group: String, core keyStaff: Int, others: Int, subjects: [String] = ["语文"]
  ) {
    let isCore = !draft.schools.contains { $0.group == group }
    draft.schools.append(
      School(id: id, name: "\(id)校", group: group, role: isCore ? .core : .member, stage: .primary))
    for number in 0..<(keyStaff + others) {
      let teacher = "\(id.lowercased())\(number)"
      draft.teachers.append(
        Teacher(
          id: teacher, name: teacher, birth: Month(year: 1990, month: 5), school: id,
          subjects: [subjects[number % subjects.count]], backbone: number < keyStaff ? .county : nil,
          since: Month(year: 2015, month: 9)))
      if number < keyStaff { key.append(teacher) }
    }
  }

  /// Exempts the first of the key staff.
  mutating func exempt(_ count: Int) {
    for teacher in key.prefix(count) { exempted.insert(teacher) }
    for index in draft.teachers.indices where exempted.contains(draft.teachers[index].id) {
      draft.teachers[index].exemption = Exemption(reason: .illness)
    }
  }

  /// The county, with postings of one year only.
  func county(years: Int, loosen: Bool = false, running: [TinyCounty.Stay] = []) -> TinyCounty {
    var county = TinyCounty(draft: draft, years: Array(2027..<(2027 + years)), running: running)
    county.exempted = exempted
    county.filters = [
      PolicyEntry(index: 0, rule: "term-length", values: ["minimum": .integer(1), "maximum": .integer(1)]),
      PolicyEntry(index: 0, rule: "in-group"),
    ]
    if !exempted.isEmpty {
      county.filters.append(PolicyEntry(index: 0, rule: "exemption", loosen: loosen ? true : nil))
    }
    return county
  }
}
