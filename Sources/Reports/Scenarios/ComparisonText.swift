import Districts
import Rules

extension Comparison {
  /// All lines of the terminal: the table, then why a scenario has no plan.
  public var terminal: [String] {
    var table = TextTable(header, rightAligned: Set(2..<header.count))
    for row in rows { table.add(row) }
    var all = [direction, ""] + table.lines
    for line in lines {
      guard let conflicts = line.conflicts else { continue }
      all += ["", text("情景“\(name(line))”不可行：", "The scenario \"\(name(line))\" has no plan:")]
      all += conflicts
    }
    return all
  }
}
