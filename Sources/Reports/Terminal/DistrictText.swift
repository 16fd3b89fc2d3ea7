public import Districts
public import Postings
import Rules

/// What a district and its policy hold, for the terminal: counts by group, eligible people by year.
public struct DistrictText {
  private let facts: PlanningCase
  private let names: Names

  public init(_ facts: PlanningCase, language: Language) {
    self.facts = facts
    names = Names(facts: facts, language: language)
  }

  public var lines: [String] {
    let district = facts.district
    var table = TextTable(
      [
        names.text("集团", "group"), names.text("学校", "schools"), names.text("其中薄弱校", "weak"),
        names.text("教师", "teachers"), names.text("骨干与中层", "key staff"),
      ] + facts.horizon.all.map { names.text("\($0)学年符合条件", "eligible \($0)") },
      rightAligned: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (number, group) in district.groups.enumerated() {
      table.add(
        row(group.name, schools: group.schools, weak: facts.members[number].count(where: facts.isWeak)))
    }
    let alone = district.schools.indices.filter { district.groupNumbers[$0] == nil }
    if !alone.isEmpty { table.add(row(names.text("（未入集团）", "(no group)"), schools: alone, weak: 0)) }
    let span = names.year(facts.horizon.first, years: facts.horizon.years)
    return [
      names.text("数据与政策没有错误。", "The files and the policy are in order."), "",
      "\(district.name)  \(facts.policy.name)  \(span)", "",
    ] + table.lines + [
      "",
      names.text(
        "规则\(facts.policy.rules.count)条；目标依次为：", "\(facts.policy.rules.count) rules; criteria in order: ")
        + facts.criteria.map { id in names.criterion(id).map { names($0.title) } ?? id }
        .joined(separator: names.text("、", ", ")) + names.text("。", "."),
    ]
  }

  private func row(_ name: String, schools: [Int], weak: Int) -> [String] {
    let staff = schools.flatMap { facts.staff[$0] }
    return [
      name, "\(schools.count)", "\(weak)", "\(staff.count)", "\(staff.count(where: facts.isKeyStaff))",
    ] + facts.horizon.all.map { year in "\(staff.count { facts.isEligible($0, in: year) })" }
  }
}
