import Districts
import Postings
import Rules
import Tables

/// 教师: one row a posting, with what it serves.
struct TeacherSheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let reasons = PostingReasons(audited)
    let body = audited.plan.postings.enumerated().map { number, posting -> [WrittenCell] in
      let (subject, standing) = names.subjectAndStanding(posting.teacher)
      let served = Set(reasons.served(by: posting).map { names.rule($0.rule) }).sorted()
      return [
        .integer(number + 1), .text(posting.teacher), .text(names.teacher(posting.teacher)), .text(subject),
        .text(standing), .text(names.school(posting.from)), .text(names.school(posting.to)),
        .text(names.year(posting.start, years: posting.years)), .integer(posting.years),
        .text(posting.kind.map(names.kind) ?? ""),
        .text(served.joined(separator: names.text("、", ", ")), .wrapped),
      ]
    }
    var sheet = WorksheetContent(
      name: names.text("教师", "Teachers"), title: names.sheetTitle(names.text("交流教师花名册", "roster")),
      headers: [
        names.text("序号", "No."), names.text("教师编号", "Id"), names.text("姓名", "Name"),
        names.text("任教学科", "Subject"), names.text("骨干/职务", "Standing"), names.text("原单位", "From"),
        names.text("交流单位", "To"), names.text("交流学年", "Years"), names.text("期限", "Term"),
        names.text("类型", "Kind"), names.text("所保障的要求", "Serves"),
      ], body: body)
    sheet.columns = [5, nil, nil, nil, nil, nil, nil, nil, 5, 6, 36].map { WrittenColumn(width: $0) }
    return sheet
  }
}
