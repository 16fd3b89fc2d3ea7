/// What reading a file gave: its tables, and everything that is wrong with them.
public struct TableReading: Hashable, Sendable {
  /// One for a CSV file; those of a workbook in the order of its tabs. What could not be read is left out.
  public var sheets: [Sheet]
  /// In the order of the file.
  public var problems: [TableProblem]
  /// How a text file was encoded; nil: a workbook.
  public var encoding: TextEncoding?

  public init(sheets: [Sheet], problems: [TableProblem] = [], encoding: TextEncoding? = nil) {
    self.sheets = sheets
    self.problems = problems
    self.encoding = encoding
  }
}

/// The encodings in which Chinese text files come.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// What Excel on a Chinese Windows writes; GBK and GB2312 are parts of it.
  case gb18030 = "GB18030"
}
