import Districts
import Postings
import Rules
import Tables

/// 交流教师花名册: one row a posting, with what it serves.
struct TeacherTable {
  private let counted: CountedPlan
  private let names: Names

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var table: ReportTable {
    let reasons = counted.reasons
    let rows = counted.audited.plan.postings.enumerated().map { number, posting -> [WrittenCell] in
      let (subject, standing) = names.subjectAndStanding(posting.teacher)
      let served = Set(reasons.served(by: posting).map { names.rule($0.rule) }).sorted()
      return [
        .integer(number + 1, .centred), .text(posting.teacher), .text(names.teacher(posting.teacher)),
        .text(subject), .text(standing, .wrapped), .text(names.school(posting.from), .wrapped),
        .text(names.school(posting.to), .wrapped),
        .text(names.year(posting.start, years: posting.years), .centred), .integer(posting.years, .centred),
        .text(names.kind(of: posting).map(names.kind) ?? "", .centred),
        .text(served.joined(separator: names.text("、", ", ")), .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("花名册", "Teachers"), title: names.sheetTitle(names.text("教师交流轮岗花名册", "roster")),
      columns: [
        .init(names.text("序号", "No."), width: 8), .init(names.text("教师编号", "Id")),
        .init(names.text("姓名", "Name")), .init(names.text("任教学科", "Subject")),
        .init(names.text("骨干/职务", "Standing"), width: 16), .init(names.text("原单位", "From"), width: 21),
        .init(names.text("交流单位", "To"), width: 21), .init(names.text("交流学年", "Years")),
        .init(names.text("期限", "Term"), width: 8),
        .init(names.text("类型", "Kind"), width: names.language == .chinese ? 8 : 12),
        .init(names.text("所保障的要求", "Serves"), width: 34),
      ], rows: rows,
      remarks: [
        names.text(
          "所保障的要求：缺了这一人次就不能满足的规则要求。", "Serves: the rules that would be broken without this posting.")
      ])
  }
}
