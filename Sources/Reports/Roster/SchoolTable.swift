import Districts
import Postings
import Tables

/// 各校派出与接收: for each school and year who is away and who comes, earlier postings included.
struct SchoolTable {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var table: ReportTable {
    let facts = audited.facts
    let view = PlanView(audited.plan, of: facts)
    var rows: [[WrittenCell]] = []
    for (number, school) in facts.district.schools.enumerated() {
      for year in facts.horizon.all {
        let away = view.present(in: year, from: [number], to: nil)
        let guests = view.present(in: year, from: nil, to: [number])
        guard !away.isEmpty || !guests.isEmpty else { continue }
        let staff = facts.staff[number].count
        rows.append([
          .text(school.name, .wrapped), .text(school.group ?? "", .wrapped),
          .text(names.year(year), .centred), .integer(staff),
          .integer(away.count, .centred), .text(list(away, \.to, year), .wrapped),
          .integer(guests.count, .centred), .text(list(guests, \.from, year), .wrapped),
          .integer(staff - away.count + guests.count),
        ])
      }
    }
    return ReportTable(
      name: names.text("各校", "Schools"), title: names.sheetTitle(names.text("各校教师派出与接收情况", "by school")),
      columns: [
        .init(names.text("学校", "School"), width: 21), .init(names.text("所属集团", "Group"), width: 19),
        .init(names.text("学年", "Year"), width: 12), .init(names.text("编内教师", "Staff"), width: 8),
        .init(names.text("派出", "Away"), width: 8),
        .init(names.text("派出教师（去向）", "Who is away (where)"), width: 40),
        .init(names.text("接收", "Guests"), width: 8),
        .init(names.text("接收教师（来自）", "Guests (from)"), width: 40),
        .init(names.text("在岗", "There"), width: 8),
      ], rows: rows,
      remarks: [
        names.text(
          "含以往方案派出、当年仍在交流的教师；当年新派的在姓名后标“新”。",
          "Earlier postings that still run are included; those who start in the year are marked “new”.")
      ])
  }

  private func list(_ stays: [Stay], _ other: KeyPath<Stay, Int>, _ year: SchoolYear) -> String {
    let district = audited.facts.district
    return stays.map { stay in
      let mark = stay.start == year ? names.text("，新", ", new") : ""
      return "\(district.teachers[stay.teacher].name)（\(district.schools[stay[keyPath: other]].name)\(mark)）"
    }.joined(separator: names.text("、", ", "))
  }
}
