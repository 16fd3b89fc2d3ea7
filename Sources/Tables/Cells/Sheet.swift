/// One table of a file: a CSV file, or one sheet of a workbook.
public struct Sheet: Hashable, Sendable {
  /// The file's name, as it is shown to users.
  public var file: String
  /// The sheet's name; nil: a CSV file.
  public var name: String?
  /// The rows from top to bottom, blank ones left out.
  public var rows: [SheetRow]
  /// Whether a workbook hides the whole sheet.
  public var isHidden = false
  /// Merged ranges of a workbook, in the order of the file; the first cell of each holds its content, the others
  /// are blank.
  public var merged: [CellRange] = []
  /// Widths and hidden columns of a workbook, from left to right.
  public var layouts: [ColumnLayout] = []

  public init(file: String, name: String? = nil, rows: [SheetRow] = []) {
    self.file = file
    self.name = name
    self.rows = rows
  }

  /// A cell's place as Excel writes it, `教师!F17`; without the sheet for a CSV file.
  public func place(row: Int, column: Int) -> String {
    let reference = CellReference(row: row, column: column)
    return name.map(reference.description(inSheet:)) ?? reference.description
  }
}

/// A row of a ``Sheet`` that holds something.
public struct SheetRow: Hashable, Sendable {
  /// The row's number as Excel shows it, from 1; blank rows count.
  public var number: Int
  /// The line of a text file on which the row begins, from 1. It is larger than ``number`` below a cell that holds a
  /// line break. In a workbook both are the same.
  public var line: Int
  /// From column A on. Rows of a workbook may differ in length: what is left out at the end is blank.
  public var cells: [Cell]
  /// Whether a workbook hides the row, by hand or by a filter; it counts all the same.
  public var isHidden = false

  /// - Parameter line: nil: the same as `number`.
  public init(number: Int, line: Int? = nil, cells: [Cell]) {
    self.number = number
    self.line = line ?? number
    self.cells = cells
  }

  /// The cell in a column, from 0; blank beyond the end of the row.
  public subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .blank }
}
