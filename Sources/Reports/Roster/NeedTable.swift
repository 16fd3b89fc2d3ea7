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

  /// How many rows are listed where the others say nothing new.
  private static let limit = 300

  /// All needs. Where that makes more rows than anybody reads, those are left out that are met before and after and
  /// that the plan does not touch.
  var table: ReportTable {
    let spans = Self.spans(counted.balance)
    guard spans.count > Self.limit else { return table(spans, remarks: []) }
    let told = spans.filter {
      $0.row.before != $0.row.there || $0.row.shortageBefore > 0 || $0.row.shortage > 0
    }
    let rest = spans.count - told.count
    guard rest > 0 else { return table(spans, remarks: []) }
    return table(
      told,
      remarks: [
        names.text(
          "未列的\(rest)项（学校、学科）不缺人，交流前后在岗人数不变；可用 lungang explain --school 逐校查看。",
          "\(rest) needs of schools are not listed: met, and the same before and after; see lungang explain --school."
        )
      ])
  }

  /// The needs at whose schools the plan changes something.
  ///
  /// - Parameter limit: how many rows are shown at most.
  /// - Returns: the table, and how many rows there are in all.
  func changed(upTo limit: Int) -> (table: ReportTable, count: Int) {
    let spans = Self.spans(counted.balance.filter { $0.before != $0.there })
    return (table(Array(spans.prefix(limit)), remarks: []), spans.count)
  }

  /// A need in years that follow each other with the same numbers.
  private struct Span {
    let row: SubjectBalance.Row
    var years: Int
  }

  private static func spans(_ balance: [SubjectBalance.Row]) -> [Span] {
    var spans: [Span] = []
    for row in balance {
      if let last = spans.last, last.row.year + last.years == row.year, last.row.school == row.school,
        last.row.subject == row.subject, last.row.posts == row.posts, last.row.before == row.before,
        last.row.there == row.there
      {
        spans[spans.count - 1].years += 1
      } else {
        spans.append(Span(row: row, years: 1))
      }
    }
    return spans
  }

  private func table(_ spans: [Span], remarks: [String]) -> ReportTable {
    let rows = spans.map { span -> [WrittenCell] in
      let row = span.row
      let better = row.shortage < row.shortageBefore
      let role: CellStyle.Role = row.shortage > row.shortageBefore ? .bad : better ? .good : .body
      return [
        .text(names.school(row.school)), .text(row.subject),
        .text(names.year(row.year, years: span.years), .centred),
        .integer(row.posts), .integer(row.before), .integer(row.shortageBefore), .integer(row.there),
        .integer(row.shortage, CellStyle(role, .trailing)),
      ]
    }
    return ReportTable(
      name: names.text("学科需求", "Needs"), title: names.sheetTitle(names.text("学科需求与满足情况", "needs")),
      columns: [
        .init(names.text("学校", "School"), width: 28), .init(names.text("学科", "Subject"), width: 16),
        .init(names.text("学年", "Year"), width: 20), .init(names.text("需求", "Needed"), width: 10),
        .init(names.text("交流前在岗", "There before"), width: 12),
        .init(names.text("交流前缺", "Short before"), width: 12),
        .init(names.text("交流后在岗", "There after"), width: 12),
        .init(names.text("交流后缺", "Short after"), width: 12),
      ], rows: rows,
      remarks: [
        names.text(
          "按主要任教学科计；交流前含以往方案派出的在岗变化。绿底：缺口减少；红底：缺口增加。各学年相同的合为一行。",
          "By main subject; earlier postings count before too. Green: shorter before; red: shorter now. "
            + "Years with the same numbers share a row.")
      ] + remarks)
  }
}
