import Districts
import Postings
import Tables

/// 互派台账: who was sent for whom, school pair by school pair.
struct LedgerTable {
  private let counted: CountedPlan
  private let names: Names

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var table: ReportTable {
    let rows = counted.ledger.map { row -> [WrittenCell] in
      [
        .text(names.school(row.school), .wrapped), .text(names.school(row.partner), .wrapped),
        .text(names.year(row.year), .centred), .integer(row.sent.count, .centred),
        .text(list(row.sent), .wrapped),
        .integer(row.received.count, .centred), .text(list(row.received), .wrapped),
        .integer(row.net, .centred), .integer(row.cumulated, .centred),
      ]
    }
    return ReportTable(
      name: names.text("互派台账", "Ledger"), title: names.sheetTitle(names.text("教师互派台账", "reciprocal ledger")),
      columns: [
        .init(names.text("学校", "School"), width: 20), .init(names.text("对方学校", "Partner"), width: 21),
        .init(names.text("开始学年", "Start"), width: 12), .init(names.text("派出", "Sent"), width: 8),
        .init(names.text("派出教师（类别，期限）", "Who is sent (standing, term)"), width: 38),
        .init(names.text("接收", "Received"), width: 8),
        .init(names.text("接收教师（类别，期限）", "Who comes (standing, term)"), width: 38),
        .init(names.text("净派出", "Net"), width: 9), .init(names.text("累计净派出", "Cumulated"), width: 11),
      ], rows: rows,
      remarks: [
        names.text(
          "教学点计入其中心校。以往方案派出、规划期内仍在交流的，列在其开始的学年。",
          "Teaching points count with their central school. Earlier postings stand in the year in which they started."
        )
      ])
  }

  private func list(_ postings: [Posting]) -> String {
    postings.map { posting in
      let standing = names.subjectAndStanding(posting.teacher).standing
      let term = names.text("\(posting.years)学年", "\(posting.years) y")
      let words = standing.isEmpty ? term : standing + names.text("，", ", ") + term
      return "\(names.teacher(posting.teacher))（\(words)）"
    }.joined(separator: names.text("；", "; "))
  }
}
