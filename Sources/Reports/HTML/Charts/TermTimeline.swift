import Districts
import Postings

/// The terms of the postings of one school, drawn over the years of the horizon; earlier postings stand among them.
struct TermTimeline {
  /// A bar: somebody's term, or that of several who go to the same school for the same years.
  struct Bar {
    var label: String
    var start: SchoolYear
    var end: SchoolYear
    var kind: PostingKind
    /// Whether an earlier plan made it.
    var isEarlier: Bool
  }

  let school: String
  let horizon: Horizon
  let bars: [Bar]
  let names: Names

  private static let width = 960.0
  private static let left = 190.0
  private static let rowHeight = 26.0

  /// The bars in rows, each row as full as it gets.
  private var rows: [[Bar]] {
    var rows: [[Bar]] = []
    let sorted = bars.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }
    for bar in sorted.map(\.element) {
      if let row = rows.firstIndex(where: { row in row.allSatisfy { $0.end <= bar.start } }) {
        rows[row].append(bar)
      } else {
        rows.append([bar])
      }
    }
    return rows
  }

  var svg: HTML {
    let rows = rows
    let height = 22 + Double(rows.count) * Self.rowHeight + 6
    let step = (Self.width - Self.left - 6) / Double(horizon.years)
    let columns = horizon.all.enumerated().map { number, year -> HTML in
      let x = Self.left + Double(number) * step
      return
        "<path class=\"grid\" d=\"M\(x) 0V\(height)\"/><text class=\"faint\" x=\"\(x + 6)\" y=\"15\" font-size=\"13\">\(names.year(year))</text>\n"
    }
    let drawn = rows.enumerated().map { number, row -> HTML in
      row.map { bar(of: $0, y: 22 + Double(number) * Self.rowHeight, step: step) }.joined()
    }
    let name = SVGText.cut(school, to: Self.left - 12, size: 15)
    return """
      <svg class="timeline" viewBox="0 0 \(Int(Self.width)) \(Int(height))" role="img" aria-label="\(school)">
      \(columns)<text class="strong" x="0" y="38" font-size="15">\(name)</text>
      \(drawn)</svg>

      """
  }

  private func bar(of bar: Bar, y: Double, step: Double) -> HTML {
    let first = max(0, bar.start - horizon.first)
    let last = min(horizon.years, bar.end - horizon.first)
    let x = Self.left + Double(first) * step + 2
    let width = Double(last - first) * step - 4
    // An arrow says that a term began before, or goes on beyond, the years shown.
    let before = bar.start < horizon.first ? "◂ " : ""
    let beyond = bar.end - horizon.first > horizon.years ? " ▸" : ""
    let label = SVGText.cut(before + bar.label + beyond, to: width - 12, size: 13)
    let earlier: HTML = bar.isEarlier ? " earlier" : ""
    return
      "<g><title>\(bar.label)\(names.text("，", ", "))\(names.year(bar.start, years: bar.end - bar.start))</title><rect class=\"bar \(bar.kind.rawValue)\(earlier)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"22\" rx=\"3\"/><text class=\"onbar\" x=\"\(x + 6)\" y=\"\(y + 16)\" font-size=\"13\">\(label)</text></g>\n"
  }
}
