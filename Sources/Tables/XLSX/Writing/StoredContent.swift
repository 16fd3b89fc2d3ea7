/// What a workbook stores for the content of a cell.
struct StoredContent {
  enum Value {
    case blank
    case text(String)
    case number(Double)
    case flag(Bool)
  }

  let value: Value
  /// The code of the number format; nil: the general one.
  let numberFormat: String?
  /// About what is shown, for the width of the column.
  let shown: String

  init(_ content: WrittenCell.Content) {
    switch content {
    case .blank: self.init(value: .blank, numberFormat: nil, shown: "")
    case .text(let text):
      let allowed = Self.allowed(text)
      self.init(value: allowed.isEmpty ? .blank : .text(allowed), numberFormat: nil, shown: allowed)
    case .integer(let number) where (-999_999_999_999_999...999_999_999_999_999).contains(number):
      self.init(value: .number(Double(number)), numberFormat: "0", shown: String(number))
    case .integer(let number): self.init(number: String(number), format: "0")
    case .decimal(let number, let places):
      self.init(number, format: places > 0 ? "0." + String(repeating: "0", count: places) : "0")
    case .share(let share, let places):
      self.init(share, format: (places > 0 ? "0." + String(repeating: "0", count: places) : "0") + "%")
    case .number(let text):
      let hasZeros =
        text.hasPrefix("0") && text.utf8.count > 1 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      self.init(number: text, format: hasZeros ? String(repeating: "0", count: text.utf8.count) : nil)
    case .date(let year, let month, let day):
      self.init(year, month, day, format: "yyyy-mm-dd", shown: 10)
    case .month(let year, let month): self.init(year, month, 1, format: "yyyy-mm", shown: 7)
    case .flag(let flag): self.init(value: .flag(flag), numberFormat: nil, shown: flag ? "TRUE" : "FALSE")
    }
  }

  private init(value: Value, numberFormat: String?, shown: String) {
    self.value = value
    self.numberFormat = numberFormat
    self.shown = shown
  }

  /// A number that JSON would not know either is written as text.
  private init(_ number: Double, format: String) {
    let places = format.filter { $0 == "0" }.count - 1 + (format.hasSuffix("%") ? 2 : 0)
    let plain = StoredNumber.plainDecimal(number)
    value = number.isFinite ? .number(number) : .text(String(number))
    numberFormat = number.isFinite ? format : nil
    shown =
      plain.map { String($0.prefix { $0 != "." }) + String(repeating: "0", count: places + 1) }
      ?? String(number)
  }

  /// Excel keeps 15 digits of a number: what has more is text.
  private init(number text: String, format: String?) {
    let digits = text.filter(\.isNumber).drop { $0 == "0" }.count
    shown = text
    if digits <= 15, let number = Double(text), number.isFinite {
      (value, numberFormat) = (.number(number), format)
    } else {
      (value, numberFormat) = (text.isEmpty ? .blank : .text(Self.allowed(text)), nil)
    }
  }

  private init(_ year: Int, _ month: Int, _ day: Int, format: String, shown width: Int) {
    if let serial = SerialDay.number(year: year, month: month, day: day) {
      (value, numberFormat) = (.number(Double(serial)), format)
      shown = String(repeating: "0", count: width)
    } else {
      // Excel knows no day before 1900.
      shown = Cell.date(year: year, month: month, day: day).plainText
      (value, numberFormat) = (.text(shown), nil)
    }
  }

  /// Whether no character needs a look: no control character, and none of those that end like U+FFFE and U+FFFF.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x0A || byte == 0x7F || before == 0xBF && (byte == 0xBE || byte == 0xBF) {
        return false
      }
      before = byte
    }
    return true
  }

  /// The text without characters that no workbook can hold, cut at Excel's 32,767.
  static func allowed(_ text: String) -> String {
    if text.utf8.count <= 32_767, isPlain(text) { return text }
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let isAllowed =
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE || scalar == "\n"
        || scalar == "\t"
      guard isAllowed else { continue }
      count += UTF16.width(scalar)
      guard count <= 32_767 else { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}
