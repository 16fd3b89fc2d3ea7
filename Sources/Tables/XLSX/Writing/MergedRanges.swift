/// Merged ranges that Excel accepts: of two cells or more, none over another.
struct MergedRanges {
  private(set) var ranges: [CellRange] = []
  private var byRow: [Int: [CellRange]] = [:]
  /// Rows that ranges may take in all: a column merged from top to bottom a thousand times is no table.
  private static let rowLimit = 2_000_000

  init(_ wanted: [CellRange]) {
    var rows = 0
    for range in wanted where range.rows.count * range.columns.count > 1 {
      guard range.rows.lowerBound >= 1, range.rows.upperBound <= CellReference.lastRow,
        range.columns.lowerBound >= 0, range.columns.upperBound <= CellReference.lastColumn,
        rows + range.rows.count <= Self.rowLimit,
        !range.rows.contains(where: { byRow[$0]?.contains { $0.columns.overlaps(range.columns) } == true })
      else { continue }
      rows += range.rows.count
      ranges.append(range)
      for row in range.rows { byRow[row, default: []].append(range) }
    }
  }

  /// The ranges that a row has a part in; the content of their cells is written with the range.
  subscript(row: Int) -> [CellRange] { byRow[row] ?? [] }
}

extension [CellRange] {
  /// Whether a column belongs to one of the ranges.
  func cover(column: Int) -> Bool { !isEmpty && contains { $0.columns.contains(column) } }
}
