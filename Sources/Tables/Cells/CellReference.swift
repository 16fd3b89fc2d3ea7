/// A cell's place in its sheet, as in `F17`.
public struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// The row as Excel shows it, from 1.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The cell that `F17` or `$F$17` names; nil if it names none of a sheet's 1,048,576 × 16,384.
  public init?(_ reference: some StringProtocol) {
    let bytes = String(reference).filter { $0 != "$" }[...]
    let letters = bytes.prefix { $0.isASCII && $0.isLetter }
    let digits = bytes.dropFirst(letters.count)
    guard let column = ColumnLetters.column(of: letters), (1...7).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let row = Int(digits),
      (1...Self.lastRow).contains(row)
    else { return nil }
    self.row = row
    self.column = column
  }

  /// The number of the last row that a sheet can have.
  public static let lastRow = 1_048_576
  /// The last column that a sheet can have, from 0.
  public static let lastColumn = 16_383

  /// As Excel writes it: `F17`.
  public var description: String { ColumnLetters.of(column: column) + String(row) }

  /// As Excel writes it with the sheet: `教师!F17`; names with other than letters, digits and `_` stand in quotes.
  public func description(inSheet name: String) -> String {
    let isPlain = name.first?.isNumber == false && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    let quoted =
      isPlain
      ? name
      : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    return quoted + "!" + description
  }
}
