public import DistrictFiles

/// Where a record stands, as a row and cell by cell.
public struct RecordPlace: Hashable, Sendable {
  /// The row as a whole.
  public let row: Place
  private let cells: [String: Place]

  public init(_ row: Place, cells: [String: Place] = [:]) {
    self.row = row
    self.cells = cells
  }

  /// A record that no file holds, of an example.
  public init(file: String) { self.init(Place(file: file)) }

  /// A cell by the English name of its column; the row where the table has no such column.
  public subscript(_ column: String) -> Place { cells[column] ?? row }

  /// The table as a whole.
  public var table: Place { Place(file: row.file, sheet: row.sheet) }
}
