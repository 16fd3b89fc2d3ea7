import Districts
import Postings
import Rules
import Tables

/// 指标: what inspections ask for, year by year, for the district and each group: how many are eligible, how many go,
/// how many of them are key staff.
struct IndicatorTable {
  private let audited: AuditedPlan
  private let names: Names
  private let view: PlanView
  /// The eligible teachers of each year, by home school.
  private let eligible: [SchoolYear: [Int]]

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
    view = PlanView(audited.plan, of: audited.facts)
    let facts = audited.facts
    var eligible: [SchoolYear: [Int]] = [:]
    for year in facts.horizon.all {
      eligible[year] = facts.staff.indices.map { facts.eligibleCount(of: $0, in: year) }
    }
    self.eligible = eligible
  }

  /// - Parameter withGroups: whether rows for each group follow those for the district.
  func table(withGroups: Bool) -> ReportTable {
    let facts = audited.facts
    let district = facts.district
    var rows = facts.horizon.all.map {
      row(names.text("全区县", "District"), Array(district.schools.indices), $0, .strong)
    }
    if withGroups, district.groups.count > 1 {
      for group in district.groups {
        rows += facts.horizon.all.map { row(group.name, group.schools, $0, .body) }
      }
    }
    return ReportTable(
      name: names.text("指标", "Indicators"), title: names.text("一、交流轮岗指标", "1. Indicators"),
      columns: [
        .init(names.text("范围", "Scope"), width: 20), .init(names.text("学年", "Year"), width: 14),
        .init(names.text("教师", "Teachers"), width: 9),
        .init(names.text("符合条件", "Eligible"), width: 11),
        .init(names.text("新派交流", "Starting"), width: 11),
        .init(names.text("占符合条件", "of eligible"), width: 13),
        .init(names.text("其中骨干与中层", "Key staff"), width: 12),
        .init(names.text("占新派交流", "of starting"), width: 13),
        .init(names.text("在外交流", "Away"), width: 11),
      ], rows: rows,
      remarks: [
        names.text(
          "符合条件：当年9月1日符合政策规定的个人条件。新派交流：当年开始的交流。在外交流：当年在外的全部教师，含以往方案派出的。",
          "Eligible: meets the personal conditions on 1 September. Starting: sent in that year. Away: all who are away, earlier postings included."
        )
      ])
  }

  private func row(_ name: String, _ schools: [Int], _ year: SchoolYear, _ role: CellStyle.Role)
    -> [WrittenCell]
  {
    let facts = audited.facts
    let homes = Set(schools)
    let staff = schools.reduce(0) { $0 + facts.staff[$1].count }
    let open = schools.reduce(0) { $0 + (eligible[year]?[$1] ?? 0) }
    let starting = view.made.filter { $0.start == year && homes.contains($0.from) }
    let key = starting.count { facts.isKeyStaff($0.teacher) }
    let away = view.present(in: year, from: nil, to: nil).count { homes.contains($0.from) }
    let number = CellStyle(role, .trailing)
    return [
      .text(name, CellStyle(role)), .text(names.year(year), CellStyle(role, .centre)),
      .integer(staff, number), .integer(open, number), .integer(starting.count, number),
      .share(starting.count, of: open, number), .integer(key, number),
      .share(key, of: starting.count, number), .integer(away, number),
    ]
  }
}
