import Districts
import Postings
import Rules
import Tables

/// 各校名单: for one school who goes and who comes. It holds what the two schools need to know, and nothing of the
/// teachers' lives.
struct SchoolList {
  private let audited: AuditedPlan
  private let year: SchoolYear?
  private let names: Names
  private let view: PlanView
  private let code: String
  /// How many schools bear a name.
  private let counts: [String: Int]

  /// - Parameter year: only postings that start then; nil: all, with the earlier ones that still run.
  init(_ audited: AuditedPlan, year: SchoolYear?, _ names: Names, code: PlanCode) {
    self.audited = audited
    self.year = year
    self.names = names
    view = PlanView(audited.plan, of: audited.facts)
    self.code = code.short
    counts = Dictionary(audited.facts.district.schools.map { ($0.name, 1) }, uniquingKeysWith: +)
  }

  /// A list for each school that somebody goes from or comes to, in the order of the schools' ids.
  var tables: [ReportTable] {
    let facts = audited.facts
    let made = view.made.map { (stay: $0, isEarlier: false) }
    let earlier = facts.fixedStays.filter { $0.end > facts.horizon.first }.map { (stay: $0, isEarlier: true) }
    let all = (made + earlier).filter { entry in year.map { entry.stay.start == $0 } ?? true }
    var bySchool: [Int: [Row]] = [:]
    for (stay, isEarlier) in all {
      bySchool[stay.from, default: []].append(Row(stay: stay, goes: true, isEarlier: isEarlier))
      bySchool[stay.to, default: []].append(Row(stay: stay, goes: false, isEarlier: isEarlier))
    }
    return bySchool.sorted { $0.key < $1.key }.map { school, rows in table(school, rows.sorted()) }
  }

  private struct Row: Comparable {
    let stay: Stay
    let goes: Bool
    let isEarlier: Bool

    static func < (left: Row, right: Row) -> Bool {
      func key(_ row: Row) -> (Int, Int, Int, Int) {
        (row.goes ? 0 : 1, row.stay.start.first, row.goes ? row.stay.to : row.stay.from, row.stay.teacher)
      }
      return key(left) < key(right)
    }
  }

  private func table(_ school: Int, _ rows: [Row]) -> ReportTable {
    let district = audited.facts.district
    let name = district.schools[school].name
    let going = rows.count(where: \.goes)
    let isUnique = counts[name] == 1
    let body = rows.enumerated().map { number, row -> [WrittenCell] in
      let stay = row.stay
      let posting = Posting(
        teacher: district.teachers[stay.teacher].id, from: district.schools[stay.from].id,
        to: district.schools[stay.to].id, start: stay.start, years: stay.years)
      let (subject, standing) = names.subjectAndStanding(posting.teacher)
      return [
        .integer(number + 1, .centred),
        .text(row.goes ? names.text("派出", "goes") : names.text("接收", "comes"), .centred),
        .text(names.teacher(posting.teacher)), .text(subject, .centred), .text(standing, .wrapped),
        .text(names.school(row.goes ? posting.to : posting.from), .wrapped),
        .text(names.months(posting), .centred), .text(names.term(posting.years), .centred),
        .text(names.kind(of: posting).map(names.kind) ?? "", .centred),
        .text(row.isEarlier ? names.text("以往方案，交流中", "earlier posting") : ""),
      ]
    }
    return ReportTable(
      name: isUnique ? name : "\(name) \(district.schools[school].id)",
      title: names.text("\(name)教师交流轮岗名单", "\(name): postings"),
      subtitle: [
        names.text(
          "\(audited.facts.policy.name)　派出\(going)人次，接收\(rows.count - going)人次",
          "\(audited.facts.policy.name): \(going) go, \(rows.count - going) come")
      ],
      columns: [
        .init(names.text("序号", "No."), width: 8), .init(names.text("去向", "Way"), width: 8),
        .init(names.text("姓名", "Name"), width: 14), .init(names.text("任教学科", "Subject"), width: 12),
        .init(names.text("骨干/职务", "Standing"), width: 16),
        .init(names.text("对方学校", "Other school"), width: 24),
        .init(names.text("起止年月", "Months"), width: 26), .init(names.text("期限", "Term"), width: 10),
        .init(names.text("类型", "Kind"), width: names.language == .chinese ? 10 : 12),
        .init(names.text("备注", "Remark"), width: 18),
      ], rows: body,
      remarks: [
        names.text("方案校验码：\(code)", "Code of the plan: \(code)")
      ])
  }
}
