import Districts
public import Rules

/// 职称优先: who has served how long, for promotions and honours.
public struct TitlePriority: PlanListing {
  /// Which hosts count.
  enum Hosts: String, Sendable, CaseIterable { case any, rural, weak }

  static let years = Parameter<Int>.integer(
    "years", default: 1, in: 1...40, title: Text(zh: "累计满学年数", en: "School years in all"))
  static let hosts = Parameter<Hosts>.choice(
    "hosts", default: .any, title: Text(zh: "计入的学校", en: "Hosts that count"))

  public static let card = RuleCard(
    id: "title-priority", title: Text(zh: "职称评聘优先", en: "Priority for titles"),
    statement: Text(
      zh: "列出交流累计满规定学年的教师（含以往、进行中和方案内的交流），供职称评聘、评优评先时优先考虑。",
      en:
        "Lists the teachers who have been posted for the years given in all (earlier, running and planned postings), to be preferred for titles and honours."
    ),
    formula: "Σ years served ≥ years", nature: .list, parameters: [years.spec, hosts.spec],
    sources: [
      Citation(plan: "P9", clause: Text(zh: "优先考虑教共体内流动", en: "those who moved within the group come first")),
      Citation(plan: "P11", clause: Text(zh: "优先考虑", en: "preferred")),
      Citation(plan: "P13", clause: Text(zh: "同等条件评优评先", en: "honours on equal terms")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// A term at another school, whenever it was.
  private struct Term {
    let host: Int
    let start: SchoolYear
    let end: SchoolYear
    let isPlanned: Bool
  }

  private func counts(_ host: Int, in facts: PlanningCase) -> Bool {
    let school = facts.district.schools[host]
    return switch entry[Self.hosts] {
    case .any: true
    case .rural: school.area == .rural
    case .weak: school.weakness >= facts.policy.weakFrom
    }
  }

  public func list(_ view: PlanView) -> PlanList {
    let facts = view.facts
    let district = facts.district
    var terms = [[Term]](repeating: [], count: district.teachers.count)
    for record in district.records where record.status(asOf: facts.horizon.first) != .withdrawn {
      guard let teacher = district.teacherNumbers[record.posting.teacher],
        let host = district.schoolNumbers[record.posting.to], counts(host, in: facts)
      else { continue }
      terms[teacher].append(
        Term(host: host, start: record.posting.start, end: record.end, isPlanned: false))
    }
    for stay in view.made where counts(stay.to, in: facts) {
      terms[stay.teacher].append(Term(host: stay.to, start: stay.start, end: stay.end, isPlanned: true))
    }
    var rows: [[PlanList.Cell]] = []
    for (teacher, served) in terms.enumerated()
    where entry.scope.contains(district.schools[district.homes[teacher]]) {
      let total = served.reduce(0) { $0 + ($1.end - $1.start) }
      guard total >= entry[Self.years] else { continue }
      let person = district.teachers[teacher]
      for term in served.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        rows.append([
          .name(person.id), .name(person.name), .name(person.title ?? ""),
          .name(district.schools[term.host].name), .year(term.start),
          .number(term.end - term.start),
          .text(term.isPlanned ? Text(zh: "方案内", en: "planned") : Text(zh: "已有记录", en: "on record")),
          .number(total),
        ])
      }
    }
    return PlanList(
      of: self,
      columns: [
        Text(zh: "教师编号", en: "Teacher id"), Text(zh: "姓名", en: "Name"), Text(zh: "现职称", en: "Title"),
        Text(zh: "交流学校", en: "Host"), Text(zh: "开始学年", en: "Start"), Text(zh: "学年数", en: "Years"),
        Text(zh: "依据", en: "Source"), Text(zh: "累计学年数", en: "Years in all"),
      ], rows: rows)
  }

  public static let examples: [RuleExample] = []
}
