import Districts
import Postings
import Tables

/// 学科需求: needs before and after the plan.
struct NeedTable {
  private let counted: CountedPlan
  private let names: Names

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var table: ReportTable { table(counted.balance) }

  /// The table of some needs.
  func table(_ balance: [SubjectBalance.Row]) -> ReportTable {
    let rows = balance.map { row -> [WrittenCell] in
      let better = row.shortage < row.shortageBefore
      let role: CellStyle.Role = row.shortage > row.shortageBefore ? .bad : better ? .good : .body
      return [
        .text(names.school(row.school)), .text(row.subject), .text(names.year(row.year), .centred),
        .integer(row.posts), .integer(row.before), .integer(row.shortageBefore), .integer(row.there),
        .integer(row.shortage, CellStyle(role, .trailing)),
      ]
    }
    return ReportTable(
      name: names.text("学科需求", "Needs"), title: names.sheetTitle(names.text("学科需求与满足情况", "needs")),
      columns: [
        .init(names.text("学校", "School"), width: 28), .init(names.text("学科", "Subject"), width: 16),
        .init(names.text("学年", "Year"), width: 14), .init(names.text("需求", "Needed"), width: 10),
        .init(names.text("交流前在岗", "There before"), width: 12),
        .init(names.text("交流前缺", "Short before"), width: 12),
        .init(names.text("交流后在岗", "There after"), width: 12),
        .init(names.text("交流后缺", "Short after"), width: 12),
      ], rows: rows,
      remarks: [
        names.text(
          "按主要任教学科计；交流前含以往方案派出的在岗变化。绿底：缺口减少；红底：缺口增加。",
          "By main subject; earlier postings count before too. Green: shorter before; red: shorter now.")
      ])
  }
}
