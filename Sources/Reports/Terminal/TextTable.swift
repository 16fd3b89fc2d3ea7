/// A table for the terminal. Chinese characters take two places, so columns are padded by display width.
public struct TextTable: Sendable {
  private let header: [String]
  private var rows: [[String]] = []
  /// Numbers of the columns that are set flush right.
  private let rightAligned: Set<Int>

  public init(_ header: [String], rightAligned: Set<Int> = []) {
    self.header = header
    self.rightAligned = rightAligned
  }

  /// Appends a row with as many cells as the header.
  public mutating func add(_ row: [String]) {
    precondition(row.count == header.count, "a row of \(row.count) cells under a header of \(header.count)")
    rows.append(row)
  }

  public var isEmpty: Bool { rows.isEmpty }

  /// The table as lines, each indented by two spaces.
  public var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { Self.width(of: $0[column]) }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      var line = "  "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(of: cell))
        line += rightAligned.contains(column) ? padding + cell : cell + padding
        if column < row.count - 1 { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    let rule = "  " + String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    return [line(header), rule] + rows.map(line)
  }

  /// How many places a text takes on a terminal: two for wide East Asian characters (Unicode Annex 11), else one.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: width
      default: width + 1
      }
    }
  }
}
