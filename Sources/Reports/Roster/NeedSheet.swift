import Districts
import Postings
import Tables

/// 学科需求: needs before and after the plan.
struct NeedSheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let body = SubjectBalance(audited).rows.map { row -> [WrittenCell] in
      [
        .text(names.school(row.school)), .text(row.subject), .text(names.year(row.year)), .integer(row.posts),
        .integer(row.before), .integer(row.shortageBefore), .integer(row.there),
        .integer(row.shortage, row.shortage > 0 ? .warning : .number),
      ]
    }
    return WorksheetContent(
      name: names.text("学科需求", "Needs"), title: names.sheetTitle(names.text("学科需求与满足情况", "needs")),
      headers: [
        names.text("学校", "School"), names.text("学科", "Subject"), names.text("学年", "Year"),
        names.text("需求", "Needed"), names.text("交流前在岗", "There before"), names.text("交流前缺", "Short before"),
        names.text("交流后在岗", "There after"), names.text("交流后缺", "Short after"),
      ], body: body)
  }
}
