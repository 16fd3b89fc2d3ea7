/// Shortages by subject before and after the plan, as pairs of bars.
struct ShortageChart {
  struct Row {
    var subject: String
    var before: Int
    var after: Int
  }

  let rows: [Row]
  let names: Names

  var svg: HTML {
    let most = max(1, rows.map { max($0.before, $0.after) }.max() ?? 1)
    let (left, room) = (130.0, 720.0)
    let drawn = rows.enumerated().map { number, row -> HTML in
      let y = 6 + Double(number) * 42
      let before = Double(row.before) * room / Double(most)
      let after = Double(row.after) * room / Double(most)
      let name = SVGText.cut(row.subject, to: left - 12, size: 14)
      return """
        <text x="\(left - 8)" y="\(y + 22)" text-anchor="end" font-size="14">\(name)</text>\
        <rect class="before" x="\(left)" y="\(y)" width="\(before)" height="15"/>\
        <text x="\(left + before + 6)" y="\(y + 12)" font-size="12">\(row.before)</text>\
        <rect class="after" x="\(left)" y="\(y + 17)" width="\(after)" height="15"/>\
        <text x="\(left + after + 6)" y="\(y + 29)" font-size="12">\(row.after)</text>

        """
    }
    let height = 6 + rows.count * 42
    let label = names.text("各学科缺口", "Shortages by subject")
    return
      "<svg class=\"bars\" viewBox=\"0 0 960 \(height)\" role=\"img\" aria-label=\"\(label)\">\n\(drawn)</svg>\n"
  }
}
