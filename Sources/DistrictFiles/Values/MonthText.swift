import Districts

/// Months as people and spreadsheets write them.
enum MonthText {
  /// Why a text is no month.
  enum Fault: Error {
    case notAMonth, impossibleMonth, impossibleDay, outOfRange
    /// `2026.1`: Excel makes it of 2026.10 too.
    case january
  }

  /// The calendar years that make sense in a district's files.
  static let years = 1900...2100

  /// Reads `2026-09`, `2026/9`, `2026.9`, `2026年9月`, `202609`, each with or without a day, and `Sep-26`.
  static func month(_ text: String) throws(Fault) -> Month {
    if let month = plain(text) { return month }
    let text = CellText.numeric(text)
    if let month = try abbreviated(text) { return month }
    let (numbers, separators) = try parts(text)
    switch numbers.count {
    case 1: return try joined(numbers[0])
    case 2:
      // A number with a decimal point loses its last zero in a spreadsheet.
      if separators[0] == ".", numbers[1] == "1" { throw .january }
      return try month(numbers[0], numbers[1])
    case 3: return try month(numbers[0], numbers[1], day: numbers[2])
    default: throw .notAMonth
    }
  }

  /// `2026-09`, the form in which most files hold all months, without the search for others.
  private static func plain(_ text: String) -> Month? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
      var (year, month) = (0, 0)
      for (place, byte) in bytes.enumerated() where place != 4 {
        guard (48...57).contains(byte) else { return nil }
        if place < 4 { year = year * 10 + Int(byte) - 48 } else { month = month * 10 + Int(byte) - 48 }
      }
      return years.contains(year) ? Month(year: year, month: month) : nil
    }
  }

  /// The runs of digits and what stands between them; a time of day at the end is dropped.
  private static func parts(_ text: String) throws(Fault) -> (numbers: [Substring], separators: [Character]) {
    var rest = text[...]
    if let time = rest.firstIndex(where: { $0 == " " || $0 == "T" }) {
      let tail = rest[time...].dropFirst()
      guard !tail.isEmpty, tail.allSatisfy({ "0123456789:.".contains($0) }), tail.contains(":") else {
        throw .notAMonth
      }
      rest = rest[..<time]
    }
    for end in ["日", "号", "月", "月份"] where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
      break
    }
    var separators: [Character] = []
    for character in rest where !character.isASCII || !character.isNumber { separators.append(character) }
    let numbers = rest.split(omittingEmptySubsequences: false) { !$0.isASCII || !$0.isNumber }
    let allowed: [[Character]] = [
      [], ["-"], ["/"], ["."], ["年"], ["-", "-"], ["/", "/"], [".", "."], ["年", "月"], ["－"], ["—"],
    ]
    guard allowed.contains(separators), numbers.allSatisfy({ !$0.isEmpty && $0.count <= 8 }) else {
      throw .notAMonth
    }
    return (numbers, separators)
  }

  /// `202609` and `20260901`.
  private static func joined(_ digits: Substring) throws(Fault) -> Month {
    switch digits.count {
    case 6: return try month(digits.prefix(4), digits.suffix(2))
    case 8: return try month(digits.prefix(4), digits.dropFirst(4).prefix(2), day: digits.suffix(2))
    default: throw .notAMonth
    }
  }

  private static func month(_ year: Substring, _ month: Substring, day: Substring? = nil) throws(Fault)
    -> Month
  {
    guard year.count == 4, month.count <= 2, let year = Int(year), let number = Int(month) else {
      throw .notAMonth
    }
    guard let month = Month(year: year, month: number) else { throw .impossibleMonth }
    guard years.contains(year) else { throw .outOfRange }
    if let day {
      guard day.count <= 2, let day = Int(day) else { throw .notAMonth }
      guard (1...month.days).contains(day) else { throw .impossibleDay }
    }
    return month
  }

  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `Sep-26`: what Excel makes of `2026-09` when it opens and saves a CSV file; years as Excel reads them.
  private static func abbreviated(_ text: String) throws(Fault) -> Month? {
    let parts = text.lowercased().split(separator: "-")
    guard parts.count == 2, let number = names.firstIndex(of: String(parts[0])), let year = Int(parts[1])
    else { return nil }
    switch parts[1].count {
    case 2: return Month(year: year < 30 ? 2000 + year : 1900 + year, month: number + 1)
    case 4:
      guard years.contains(year) else { throw .outOfRange }
      return Month(year: year, month: number + 1)
    default: return nil
    }
  }
}

extension MonthText.Fault {
  /// What is wrong, and what to write.
  var words: (message: Text, advice: Text) {
    let form = Text(zh: "请写成 2026-09 这样的形式。", en: "Write it like 2026-09.")
    switch self {
    case .notAMonth: return (Text(zh: "不是年月。", en: "This is no month."), form)
    case .impossibleMonth:
      return (Text(zh: "月份应在 1 到 12 之间。", en: "The month must lie between 1 and 12."), form)
    case .impossibleDay: return (Text(zh: "这个月没有这一天。", en: "The month has no such day."), form)
    case .outOfRange:
      return (Text(zh: "年份应在 1900 到 2100 之间。", en: "The year must lie between 1900 and 2100."), form)
    case .january:
      return (
        Text(
          zh: "分不清是 1 月还是 10 月（表格软件会丢掉末尾的 0）。", en: "January or October? Spreadsheets drop the last zero."),
        Text(zh: "请写成 2026-01 或 2026-10 这样的形式。", en: "Write it like 2026-01 or 2026-10.")
      )
    }
  }
}
