/// Something wrong with a file as a table, whatever its cells mean.
public struct TableProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Text that is neither UTF-8 nor GB18030.
    case unknownEncoding
    /// UTF-8 text with damaged characters.
    case damagedText
    /// Text in UTF-16, which Excel calls Unicode text.
    case utf16
    /// A workbook or another binary file under the name of a text file.
    case notText
    /// A byte 0, which no text holds.
    case nulByte
    /// A quote that is never closed.
    case openQuote
    /// A quote inside a cell that does not begin with one.
    case strayQuote
    /// Text between a closing quote and the next separator.
    case textAfterQuote
    /// A row with fewer cells than the header.
    case shortRow(cells: Int, expected: Int)
    /// A row with cells beyond the header's last one.
    case longRow(cells: Int, expected: Int)
    /// Blank cells beyond the header's last one: no harm.
    case blankCellsBeyondHeader(cells: Int, expected: Int)
    /// A workbook that is not read at all.
    case workbook(WorkbookProblem)
  }

  public var kind: Kind
  /// The file's name, as it is shown to users.
  public var file: String
  /// The row as Excel shows it, from 1; nil: the whole file or sheet.
  public var row: Int?
  /// The line of a text file, from 1; nil where there are no lines.
  public var line: Int?
  /// The column of the sheet, from 0; nil: the whole row.
  public var column: Int?

  public init(
    _ kind: Kind, file: String, row: Int? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.kind = kind
    self.file = file
    self.row = row
    self.line = line
    self.column = column
  }

  /// Whether the table can be taken as it is all the same.
  public var isHarmless: Bool {
    if case .blankCellsBeyondHeader = kind { true } else { false }
  }
}
