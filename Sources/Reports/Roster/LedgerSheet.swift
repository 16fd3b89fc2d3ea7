import Districts
import Postings
import Tables

/// 互派台账: who was sent for whom, school pair by school pair.
struct LedgerSheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let body = ReciprocalLedger(audited).rows.map { row -> [WrittenCell] in
      [
        .text(names.school(row.school)), .text(names.school(row.partner)), .text(names.year(row.year)),
        .integer(row.sent.count), .text(list(row.sent), .wrapped), .integer(row.received.count),
        .text(list(row.received), .wrapped), .integer(row.net, row.net == 0 ? .number : .warning),
        .integer(row.cumulated),
      ]
    }
    var sheet = WorksheetContent(
      name: names.text("互派台账", "Ledger"), title: names.sheetTitle(names.text("互派台账", "reciprocal ledger")),
      headers: [
        names.text("学校", "School"), names.text("对方学校", "Partner"), names.text("开始学年", "Start"),
        names.text("派出", "Sent"), names.text("派出教师（期限）", "Who is sent (term)"), names.text("接收", "Received"),
        names.text("接收教师（期限）", "Who comes (term)"), names.text("净派出", "Net"),
        names.text("累计净派出", "Cumulated"),
      ], body: body)
    sheet.columns = [nil, nil, nil, 6, 36, 6, 36, 7, 10].map { WrittenColumn(width: $0) }
    return sheet
  }

  private func list(_ postings: [Posting]) -> String {
    postings.map { "\(names.teacher($0.teacher))（\($0.years)）" }.joined(separator: names.text("、", ", "))
  }
}
