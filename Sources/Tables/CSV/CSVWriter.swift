import Foundation

/// Writes CSV files that Excel opens as they are.
public struct CSVWriter: Hashable, Sendable {
  public var encoding: TextEncoding
  /// Whether UTF-8 begins with a byte order mark, by which Excel knows it.
  public var byteOrderMark: Bool
  /// Whether lines end with CR LF instead of LF.
  public var carriageReturns: Bool
  /// Whether texts that a spreadsheet would take for formulas get an apostrophe before them. For lists that go to other
  /// people; not for files that are read again.
  public var guardsFormulas: Bool

  public init(
    encoding: TextEncoding = .utf8, byteOrderMark: Bool = true, carriageReturns: Bool = true,
    guardsFormulas: Bool = false
  ) {
    self.encoding = encoding
    self.byteOrderMark = byteOrderMark
    self.carriageReturns = carriageReturns
    self.guardsFormulas = guardsFormulas
  }

  /// The bytes of a file with these rows.
  public func bytes(of rows: [[Cell]]) -> [UInt8] { bytes(of: rows.map { $0.map(\.plainText) }) }

  /// The bytes of a file with these rows.
  public func bytes(of rows: [[String]]) -> [UInt8] {
    var text = ""
    for row in rows {
      for (number, cell) in row.enumerated() {
        if number > 0 { text += "," }
        text += written(cell)
      }
      // A row of one blank cell would be a blank line, which no reader takes for a row.
      if row == [""] { text += "\"\"" }
      text += carriageReturns ? "\r\n" : "\n"
    }
    switch encoding {
    case .utf8:
      return (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    case .gb18030:
      // GB18030 has a place for every Unicode scalar.
      return text.data(using: encoding.foundation, allowLossyConversion: true).map(Array.init) ?? []
    }
  }

  private func written(_ cell: String) -> String {
    let text = guardsFormulas && Self.looksLikeFormula(cell) ? "'" + cell : cell
    let bytes = text.utf8
    let needsQuotes =
      bytes.contains { $0 == 10 || $0 == 13 || $0 == 34 || $0 == 44 } || bytes.first == 32 || bytes.last == 32
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// Whether a spreadsheet might calculate the text: it begins with `=`, `+`, `-`, `@` in either width, a tab or a
  /// carriage return, and is no plain number.
  public static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r": break
    default: return false
    }
    let rest = text.dropFirst()
    let isNumber =
      (first == "-" || first == "+") && !rest.isEmpty && rest.first != "." && rest.last != "."
      && rest.count { $0 == "." } <= 1 && rest.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return !isNumber
  }
}
