public import Districts
import Tables

/// Where something stands in the input.
public struct Place: Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// The workbook's sheet; nil: a text file.
  public var sheet: String?
  /// The row as Excel shows it, or the line of a YAML file, from 1; nil: the whole file or sheet.
  public var row: Int?
  /// The line of a CSV file where it differs from ``row``, below cells with line breaks.
  public var line: Int?
  /// The column of the table, or the character of a YAML line, from 1; nil: the whole row.
  public var column: Int?
  /// The column's header as the file writes it; nil: none.
  public var header: String?
  /// Whether it is a place in a text (YAML) and no cell of a table.
  public var isInText: Bool

  public init(
    file: String, sheet: String? = nil, row: Int? = nil, line: Int? = nil, column: Int? = nil,
    header: String? = nil,
    isInText: Bool = false
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.line = line == row ? nil : line
    self.column = column
    self.header = header
    self.isInText = isInText
  }

  /// The column's letters as Excel shows them; nil in a text.
  public var letters: String? {
    isInText ? nil : column.map { ColumnLetters.of(column: $0 - 1) }
  }

  /// A cell of a workbook as Excel names it: `教师!F17`; nil: no such cell.
  public var cell: String? {
    guard let sheet, let row, let column, !isInText else { return nil }
    return CellReference(row: row, column: column - 1).description(inSheet: sheet)
  }

  /// The place in words, e.g. `teachers.csv 第 7 行 C 列（性别）` or `全县.xlsx 教师!C7（性别）`.
  public func described(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    if let cell { return "\(file) \(cell)" + (header.map { "（\($0)）" } ?? "") }
    var words = file + (sheet.map { "「\($0)」" } ?? "")
    if let row { words += " 第 \(row) 行" }
    if let line { words += "（文本第 \(line) 行）" }
    if isInText, let column { words += "第 \(column) 字" }
    if let letters { words += " \(letters) 列" }
    if let header { words += "（\(header)）" }
    return words
  }

  private var english: String {
    if let cell { return "\(file) \(cell)" + (header.map { " (\($0))" } ?? "") }
    var words = file + (sheet.map { " [\($0)]" } ?? "")
    if let row { words += isInText ? " line \(row)" : " row \(row)" }
    if let line { words += " (line \(line))" }
    if isInText, let column { words += ", character \(column)" }
    if let letters { words += " column \(letters)" }
    if let header { words += " (\(header))" }
    return words
  }
}

extension Place: Comparable {
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.sheet ?? "", left.row ?? 0, left.column ?? 0, left.header ?? "")
      < (right.file, right.sheet ?? "", right.row ?? 0, right.column ?? 0, right.header ?? "")
  }
}
