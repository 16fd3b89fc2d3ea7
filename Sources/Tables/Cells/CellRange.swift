/// A rectangle of cells of a sheet.
public struct CellRange: Hashable, Sendable {
  /// Row numbers as Excel shows them, from 1.
  public var rows: ClosedRange<Int>
  /// Columns from 0.
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The range that a reference such as `A1:F2` or `B7` names, dollar signs or not; nil if it names none.
  public init?(_ reference: some StringProtocol) {
    let corners = String(reference).split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) })
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }

  /// Whether a cell lies in it.
  public func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}
