/// Turns what cells store into what they hold, with the texts and formats of the whole workbook.
struct CellValues {
  let texts: [String]
  let formats: [NumberFormat]
  let startsIn1904: Bool

  /// The cell for a stored value.
  func cell(_ stored: [UInt8], kind: SheetHandler.Kind, style: Int) -> Cell {
    switch kind {
    case .shared:
      let text = String(decoding: stored, as: UTF8.self)
      guard let index = Int(text), texts.indices.contains(index) else { return .fault(.unreadable(text)) }
      return texts[index].isEmpty ? .blank : .text(texts[index])
    case .text, .inline:
      let text = EscapedText.decode(stored)
      return text.isEmpty ? .blank : .text(text)
    case .number:
      let format = formats.indices.contains(style) ? formats[style] : .number
      return StoredNumber.cell(stored, format: format, startsIn1904: startsIn1904)
    case .flag:
      switch String(decoding: stored, as: UTF8.self) {
      case "1", "true": return .flag(true)
      case "0", "false": return .flag(false)
      case let other: return .fault(.unreadable(other))
      }
    case .error:
      return .fault(.errorValue(String(decoding: stored, as: UTF8.self)))
    case .day:
      return day(String(decoding: stored, as: UTF8.self))
    }
  }

  /// A day that is written as `2027-09-01` or `2027-09-01T00:00:00`.
  private func day(_ text: String) -> Cell {
    let parts = text.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      SerialDay.number(year: year, month: month, day: day) != nil
    else { return .fault(.unreadable(text)) }
    return .date(year: year, month: month, day: day)
  }
}
