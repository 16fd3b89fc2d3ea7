/// A strict reader of CSV files (RFC 4180) that goes on after a fault and reports every one with its place.
///
/// Lines end with CR, LF or CR LF. The first row that holds something is the header; every other row must have as many
/// cells. Blank rows are left out but counted, as Excel counts them.
public enum CSVReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8 or GB18030.
  ///   - file: its name, for places.
  public static func read(_ bytes: [UInt8], file: String) -> TableReading {
    let text: DecodedText
    do {
      text = try DecodedText(bytes)
    } catch {
      let problem = TableProblem(error.kind, file: file, row: error.line, line: error.line)
      return TableReading(sheets: [], problems: [problem])
    }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes: bytes, file: file)
      scanner.scan()
      let sheet = Sheet(file: file, rows: scanner.rows)
      return TableReading(sheets: [sheet], problems: scanner.problems, encoding: text.encoding)
    }
  }
}

/// Walks once over the bytes of a CSV file.
private struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  private(set) var rows: [SheetRow] = []
  private(set) var problems: [TableProblem] = []

  private var at = 0
  private var row = 1
  private var line = 1
  private var rowLine = 1
  private var cells: [Cell] = []
  /// The header's cells, trailing blank ones left out, and all of them.
  private var width: (named: Int, written: Int)?
  private var hasNoted = (blankCells: false, nul: 0)
  private var openQuotes = 0
  /// Whether the present row has one: then its cells are not counted.
  private var hasOpenQuote = false

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func scan() {
    while at < bytes.count {
      cells.append(bytes[at] == Self.quote ? quotedCell() : plainCell())
      if at < bytes.count, bytes[at] == Self.comma {
        at += 1
        // A comma at the very end of the file leaves one more blank cell.
        if at == bytes.count { cells.append(.blank) }
        if at < bytes.count { continue }
      }
      if at < bytes.count { passLineEnd() }
      endRow()
    }
  }

  private mutating func note(_ kind: TableProblem.Kind, row: Int, line: Int, column: Int?) {
    problems.append(TableProblem(kind, file: file, row: row, line: line, column: column))
  }

  /// Steps over CR, LF or CR LF and counts the line.
  private mutating func passLineEnd() {
    let isReturn = bytes[at] == Self.carriageReturn
    at += 1
    if isReturn, at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
    line += 1
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func plainCell() -> Cell {
    let start = at
    var hasQuote = false
    while at < bytes.count, !endsCell(bytes[at]) {
      if bytes[at] == Self.quote { hasQuote = true }
      if bytes[at] == 0 { noteNUL() }
      at += 1
    }
    if hasQuote { note(.strayQuote, row: row, line: line, column: cells.count) }
    return start == at ? .blank : .text(text(start..<at))
  }

  private mutating func quotedCell() -> Cell {
    let (start, startLine) = (at, line)
    at += 1
    var content: [UInt8] = []
    var from = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == Self.quote {
        content.append(contentsOf: bytes[from..<at])
        at += 1
        guard at < bytes.count, bytes[at] == Self.quote else { return closedCell(content) }
        from = at
        at += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        passLineEnd()
      } else {
        if byte == 0 { noteNUL() }
        at += 1
      }
    }
    return openCell(start: start, line: startLine)
  }

  /// After the closing quote only the end of the cell may follow.
  private mutating func closedCell(_ content: [UInt8]) -> Cell {
    let start = at
    while at < bytes.count, !endsCell(bytes[at]) { at += 1 }
    if at > start { note(.textAfterQuote, row: row, line: line, column: cells.count) }
    let all = content + bytes[start..<at]
    return all.isEmpty ? .blank : .text(String(decoding: all, as: UTF8.self))
  }

  /// A quote that is never closed: takes the rest of its line as the cell, so that the rows below are read too.
  private mutating func openCell(start: Int, line startLine: Int) -> Cell {
    note(.openQuote, row: row, line: startLine, column: cells.count)
    hasOpenQuote = true
    openQuotes += 1
    // One such quote is a slip of the pen; a file full of them must not be read again and again.
    guard openQuotes <= 20 else { return .text(text(start + 1..<at)) }
    at = start + 1
    line = startLine
    while at < bytes.count, bytes[at] != Self.lineFeed, bytes[at] != Self.carriageReturn { at += 1 }
    return .text(text(start + 1..<at))
  }

  private mutating func noteNUL() {
    // One for a row is enough: a binary file holds thousands.
    guard hasNoted.nul != row else { return }
    hasNoted.nul = row
    note(.nulByte, row: row, line: line, column: cells.count)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func endRow() {
    let lastNamed = cells.lastIndex { !$0.isBlank }
    if let lastNamed {
      if let width {
        if !hasOpenQuote { judge(lastNamed: lastNamed, width) }
      } else {
        width = (lastNamed + 1, cells.count)
      }
      rows.append(SheetRow(number: row, line: rowLine, cells: cells))
    }
    let count = cells.count
    cells = []
    cells.reserveCapacity(count)
    row += 1
    rowLine = line
    hasOpenQuote = false
  }

  private mutating func judge(lastNamed: Int, _ width: (named: Int, written: Int)) {
    let expected = width.named
    if cells.count < expected {
      note(.shortRow(cells: cells.count, expected: expected), row: row, line: rowLine, column: nil)
    } else if lastNamed >= width.written {
      note(
        .longRow(cells: cells.count, expected: expected), row: row, line: rowLine, column: width.written)
    } else if cells.count > width.written, !hasNoted.blankCells {
      hasNoted.blankCells = true
      note(
        .blankCellsBeyondHeader(cells: cells.count, expected: expected), row: row, line: rowLine,
        column: width.written)
    }
  }
}
