import Districts
import Postings
import Tables

/// 学校: for each school and year who comes and who goes, earlier postings included.
struct SchoolSheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let facts = audited.facts
    let view = PlanView(audited.plan, of: facts)
    var body: [[WrittenCell]] = []
    for (number, school) in facts.district.schools.enumerated() {
      for year in facts.horizon.all {
        let away = view.present(in: year, from: [number], to: nil)
        let guests = view.present(in: year, from: nil, to: [number])
        guard !away.isEmpty || !guests.isEmpty else { continue }
        body.append([
          .text(school.name), .text(school.group ?? ""), .text(names.year(year)),
          .integer(facts.staff[number].count), .integer(away.count), .text(list(away, \.to), .wrapped),
          .integer(guests.count), .text(list(guests, \.from), .wrapped),
          .integer(facts.staff[number].count - away.count + guests.count),
        ])
      }
    }
    var sheet = WorksheetContent(
      name: names.text("学校", "Schools"), title: names.sheetTitle(names.text("各校派出与接收", "by school")),
      headers: [
        names.text("学校", "School"), names.text("所属集团", "Group"), names.text("学年", "Year"),
        names.text("编内教师", "Staff"), names.text("派出", "Away"), names.text("派出教师（去向）", "Who is away (where)"),
        names.text("接收", "Guests"), names.text("接收教师（来自）", "Guests (from)"), names.text("在岗", "There"),
      ], body: body)
    sheet.columns = [nil, nil, nil, 6, 6, 42, 6, 42, 6].map { WrittenColumn(width: $0) }
    return sheet
  }

  private func list(_ stays: [Stay], _ other: KeyPath<Stay, Int>) -> String {
    let district = audited.facts.district
    return stays.map { stay in
      "\(district.teachers[stay.teacher].name)（\(district.schools[stay[keyPath: other]].name)）"
    }.joined(separator: names.text("、", ", "))
  }
}
