/// How the text of a cell is made comparable before it is read.
enum CellText {
  /// Without spaces of any width at both ends, with full-width digits, letters and commas made half-width.
  static func normalised(_ text: String) -> String {
    // Most cells hold nothing that wants a change.
    if isPlain(text) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0C:
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xFEFF, 0x200B...0x200F, 0x2060, 0x202A...0x202E: break
      default: scalars.append(scalar)
      }
    }
    return trimmed(String(scalars))
  }

  /// A number or date with full-width dots, dashes and slashes made half-width; in names they may mean something.
  static func numeric(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFF0D...0xFF0F).contains($0.value) }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(
        (0xFF0D...0xFF0F).contains(scalar.value)
          ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// Without spaces, line breaks and invisible characters at both ends; nothing else is changed.
  static func trimmed(_ text: String) -> String {
    if isPlain(text) { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// In one form for the comparison of headers and known words: small letters, half width, no spaces, no stars.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSpace(scalar) && scalar != "*" && scalar != "＊" {
      let half =
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      scalars.append(half == "_" ? "-" : half)
    }
    return String(scalars).lowercased()
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    // Spaces and signs of other widths begin with one of these bytes in UTF-8; Chinese characters with none of them.
    return first > 32 && last > 32
      && bytes.allSatisfy { byte in
        byte != 0x7F && byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
      }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFEFF, 0x200B...0x200F, 0x2060, 0x202A...0x202E, 0...0x1F, 0x7F: true
    default: scalar.properties.isWhitespace
    }
  }
}
