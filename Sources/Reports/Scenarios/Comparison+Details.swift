import DistrictFiles
import Districts
import Rules
import Tables

extension Comparison {
  /// Numbers of one sort, such as postings by subject, of one scenario.
  struct Breakdown {
    /// What they are of, for the sheet and its first column.
    let title: String
    /// How many of each; what is not named is none.
    let counts: [String: Int]
  }

  /// A table with a row for each rule, school or subject and a column for each scenario, "this minus base" in brackets.
  struct Detail {
    let title: String
    let header: [String]
    let rows: [[String]]
  }

  /// The least margin of each rule, then the numbers by school, subject and whatever else the room counts.
  var details: [Detail] {
    let rules = Rooms.all.ruleCards.filter { card in lines.contains { $0.margins[card.id] != nil } }
    let margins = detail(
      text("规则余量", "margins"), rules.map { ($0.id, $0.title.in(language)) }
    ) { line, rule in line.margins[rule] }
    let titles = lines.map { $0.breakdowns.map(\.title) }.max { $0.count < $1.count } ?? []
    return [margins]
      + titles.enumerated().map { number, title in
        let keys = Set(lines.flatMap { Self.breakdown(number, $0)?.counts.keys.map { $0 } ?? [] }).sorted()
        return detail(title, keys.map { ($0, $0) }) { line, key in
          Self.breakdown(number, line).map { $0.counts[key] ?? 0 }
        }
      }
  }

  private static func breakdown(_ number: Int, _ line: Line) -> Breakdown? {
    line.breakdowns.indices.contains(number) ? line.breakdowns[number] : nil
  }

  private func detail(
    _ title: String, _ rows: [(key: String, title: String)], value: (Line, String) -> Int?
  ) -> Detail {
    Detail(
      title: title, header: [title] + lines.map(name),
      rows: rows.map { row in
        let base = lines.first.flatMap { value($0, row.key) }
        return [row.title]
          + lines.enumerated().map { number, line in
            guard let own = value(line, row.key) else { return "—" }
            guard number > 0, let base else { return "\(own)" }
            return "\(own)（\(SignedNumber.signed(own - base))）"
          }
      })
  }
}

extension Comparison.Detail {
  /// The sheet of the table.
  var worksheet: WorksheetContent {
    var sheet = WorksheetContent(name: title)
    sheet.rows = [WrittenRow(header.map { .text($0, .header) })]
    sheet.rows += rows.map { row in
      WrittenRow(row.enumerated().map { .text($1, $0 == 0 ? .body : .number) })
    }
    sheet.frozenRows = 1
    return sheet
  }
}
