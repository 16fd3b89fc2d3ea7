extension WorkbookReader {
  /// A workbook that is held in memory as a ``TableReading``: its sheets, or the one problem for which there are none.
  public func reading(of bytes: [UInt8], named file: String) -> TableReading {
    do {
      return TableReading(sheets: try sheets(of: bytes, named: file))
    } catch {
      return TableReading(sheets: [], problems: [TableProblem(.workbook(error), file: file)])
    }
  }
}
