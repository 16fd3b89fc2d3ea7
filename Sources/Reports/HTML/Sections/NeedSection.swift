import Postings
import Tables

/// 学科需求: shortages by subject before and after, and what the plan changes at each school.
struct NeedSection {
  private let counted: CountedPlan
  private let names: Names
  /// How many rows are shown.
  private static let shown = 150

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var html: HTML {
    let rows = counted.balance
    guard !rows.isEmpty else {
      return "<p>\(names.text("没有填写学科需求。", "No needs are given."))</p>\n"
    }
    var sums: [String: ShortageChart.Row] = [:]
    for row in rows {
      var sum = sums[row.subject] ?? .init(subject: row.subject, before: 0, after: 0)
      sum.before += row.shortageBefore
      sum.after += row.shortage
      sums[row.subject] = sum
    }
    let short = sums.values.filter { $0.before > 0 || $0.after > 0 }.sorted {
      (-$0.before, -$0.after, $0.subject) < (-$1.before, -$1.after, $1.subject)
    }
    let total = (before: short.reduce(0) { $0 + $1.before }, after: short.reduce(0) { $0 + $1.after })
    let sentence = names.text(
      "规划期各校学科缺口合计：交流前\(total.before)人·学年，交流后\(total.after)人·学年。浅色为交流前，深色为交流后。",
      "Shortages over the horizon: \(total.before) teacher-years before, \(total.after) after. Pale: before.")
    let (table, count) = NeedTable(counted, names).changed(upTo: Self.shown)
    let more =
      count > Self.shown
      ? names.text(
        "共\(count)行，这里列前\(Self.shown)行，其余见 roster.xlsx“学科需求”。",
        "\(Self.shown) of \(count) rows; the others stand in roster.xlsx.") : ""
    let chart: HTML =
      short.isEmpty
      ? "" : "<div class=\"scroll\">\(ShortageChart(rows: short, names: names).svg)</div>\n"
    let list: HTML =
      count == 0
      ? ""
      : "<h3>\(names.text("方案改变的岗位", "What the plan changes"))</h3>\n\(table.htmlTable)<p class=\"remark\">\(table.remarks.joined())\(more)</p>\n"
    return "<p>\(sentence)</p>\n\(chart)\(list)"
  }
}
