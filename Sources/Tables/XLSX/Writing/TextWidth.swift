/// How much room text takes in a cell, in digits of the usual font.
enum TextWidth {
  /// The width of the longest line.
  static func longestLine(_ text: String) -> Double {
    var longest = 0.0
    eachLine(text) { longest = max(longest, $0) }
    return longest
  }

  /// The lines that a text takes in a cell of a width.
  static func lines(_ text: String, width: Double) -> Int {
    var lines = 0
    eachLine(text) { lines += max(1, Int(($0 / max(width - 1, 1)).rounded(.up))) }
    return lines
  }

  /// Hands over the width of each line. It goes by scalars: whole characters are not needed and cost ten times as much.
  private static func eachLine(_ text: String, _ body: (Double) -> Void) {
    var sum = 0.0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        body(sum)
        sum = 0
      } else {
        sum += width(scalar)
      }
    }
    body(sum)
  }

  /// Chinese characters are a little less than two digits wide in the fonts that Excel takes for them, but none may
  /// be cut.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x41...0x5A: 1.25
    case 0..<0x80: 1.05
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2.1
    // Quotes, dashes and dots are wide beside Chinese characters.
    case 0x00B7, 0x2010...0x2027, 0x2030...0x203B, 0x2100...0x2BFF: 2.1
    default: 1.05
    }
  }
}
