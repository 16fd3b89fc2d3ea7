import Districts
import Postings
import RuleModels
import Rules

/// How many key staff the schools of a conflict have in its years, and why some may not go: what the conflict rests on.
struct StaffText {
  let names: Names

  /// `    现有人员：城关二小2027学年骨干与中层2人，可以交流1人，正在交流1人（钱进）。`
  func lines(_ conflict: Conflict) -> [String] {
    let facts = names.facts
    var years: Set<SchoolYear> = []
    var schools: Set<Int> = []
    for member in conflict.members where facts.nature(of: member.rule) == .bound {
      guard let year = member.subject.year else { continue }
      years.insert(year)
      for place in [member.subject.place, member.subject.otherPlace].compactMap({ $0 }) {
        if let school = facts.district.schoolNumbers[place] {
          schools.insert(school)
        } else if let group = facts.district.groups.first(where: { $0.name == place }) {
          schools.insert(group.core)
        }
      }
    }
    // Of more than a few schools the list would hide the conflict.
    guard schools.count <= 4, years.count <= 3 else { return [] }
    return schools.sorted().flatMap { school in years.sorted().compactMap { line(school, $0) } }
  }

  private func line(_ school: Int, _ year: SchoolYear) -> String? {
    let facts = names.facts
    let keyStaff = facts.staff[school].filter(facts.isKeyStaff)
    let rows = EligibilityTrace(of: facts, teachers: keyStaff).rows.filter { $0.year == year }
    var free = 0
    var reasons: [(reason: String, people: [String])] = []
    for row in rows {
      let reason: String
      switch row.status {
      case .mayGo:
        free += 1
        continue
      case .away: reason = names.text("正在交流", "a running posting")
      case .noHost: reason = names.text("没有可去的学校", "want of a school to go to")
      case .blocked(let blocks):
        reason =
          blocks.first.map {
            names.text("按“\(names.rule($0.instance.rule))”不能派", names.rule($0.instance.rule))
          }
          ?? ""
      }
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].people.append(row.teacher)
      } else {
        reasons.append((reason, [row.teacher]))
      }
    }
    let name = names.school(facts.district.schools[school].id)
    let list = reasons.map { reason, people in
      let some =
        people.prefix(3).map(names.teacher).joined(separator: names.text("、", ", "))
        + (people.count > 3 ? names.text("等", " …") : "")
      return names.text(
        "\(reason)\(people.count)人（\(some)）", "\(people.count) not for \(reason) (\(some))")
    }
    let start = names.text(
      "    现有人员：\(name)\(names.year(year))骨干与中层\(keyStaff.count)人，可以交流\(free)人",
      "    Staff: \(name), \(names.year(year)): \(keyStaff.count) key staff, \(free) may go")
    return ([start] + list).joined(separator: names.text("，", ", ")) + names.text("。", ".")
  }
}
