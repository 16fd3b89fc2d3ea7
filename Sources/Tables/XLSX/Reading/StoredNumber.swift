import Foundation

/// A number as a workbook stores it: the shortest text that gives back its bits, often with an exponent.
enum StoredNumber {
  /// The cell that shows a stored number under a format.
  static func cell(_ stored: [UInt8], format: NumberFormat, startsIn1904: Bool) -> Cell {
    let text = String(decoding: stored, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    if text.isEmpty { return .blank }
    // Double would take “nan”, “0x1p3” too.
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    guard isPlain, let value = Double(text), value.isFinite else { return .fault(.unreadable(text)) }
    if format == .date {
      return SerialDay.cell(value, startsIn1904: startsIn1904) ?? .fault(.unreadable(text))
    }
    guard let plain = wholeDigits(text) ?? plainDecimal(value) else { return .fault(.digitsLost(text)) }
    if case .padded(let width) = format, value >= 0, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .number(String(repeating: "0", count: max(0, width - plain.utf8.count)) + plain)
    }
    return .number(plain)
  }

  /// A whole number that is stored digit by digit, kept exactly; nil for all others.
  private static func wholeDigits(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : (isNegative ? "-" : "") + significant
  }

  /// The number to 15 significant digits without exponent; nil from 10¹⁵ on, where whole digits are lost.
  static func plainDecimal(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0" }
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([abs(value)]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    let written = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let halves = written.split(separator: "e")
    guard halves.count == 2, let exponent = Int(halves[1]), exponent < 15 else { return nil }
    var digits = String(halves[0].filter { $0 != "." })
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    let plain: String
    if exponent < 0 {
      plain = "0." + String(repeating: "0", count: -exponent - 1) + digits
    } else if digits.count <= exponent + 1 {
      plain = digits + String(repeating: "0", count: exponent + 1 - digits.count)
    } else {
      plain = digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }
    return (value < 0 ? "-" : "") + plain
  }
}
