import Districts

/// Days as people and spreadsheets write them.
enum DayText {
  /// Why a text is no day.
  enum Fault: Error {
    case notADay, noSuchDay, dayMissing, outOfRange
  }

  /// Reads `2027-09-01`, `2027/9/1`, `2027.9.1`, `2027年9月1日` and `20270901`; a time or weekday behind it is left out.
  static func day(_ text: String) throws(Fault) -> Day {
    let numbers = try numbers(text)
    if numbers.count == 1, numbers[0].count == 8 {
      return try day(numbers[0].prefix(4), numbers[0].dropFirst(4).prefix(2), of: numbers[0].suffix(2))
    }
    switch numbers.count {
    case 3: return try day(numbers[0], numbers[1], of: numbers[2])
    case 2 where numbers[0].count == 4: throw .dayMissing
    default: throw .notADay
    }
  }

  /// The runs of digits of the date.
  private static func numbers(_ text: String) throws(Fault) -> [Substring] {
    var rest = text[...]
    if let end = rest.firstIndex(where: { $0 == " " || $0 == "T" || $0 == "(" || $0 == "（" }) {
      rest = rest[..<end]
    }
    for word in ["星期", "周"] { if let end = rest.firstRange(of: word) { rest = rest[..<end.lowerBound] } }
    for end in ["日", "号"] where rest.hasSuffix(end) { rest = rest.dropLast() }
    guard rest.allSatisfy({ ($0.isASCII && $0.isNumber) || "-/.年月－—".contains($0) }) else { throw .notADay }
    return rest.split { !$0.isASCII || !$0.isNumber }
  }

  private static func day(_ year: Substring, _ month: Substring, of day: Substring) throws(Fault) -> Day {
    guard year.count == 4, month.count <= 2, day.count <= 2, let year = Int(year), let month = Int(month),
      let number = Int(day)
    else { throw .notADay }
    guard MonthText.years.contains(year) else { throw .outOfRange }
    guard let day = Day(year: year, month: month, day: number) else { throw .noSuchDay }
    return day
  }
}

extension DayText.Fault {
  /// What is wrong, and what to write.
  var words: (message: Text, advice: Text) {
    let form = Text(zh: "请写成 2027-09-01 这样的形式。", en: "Write it like 2027-09-01.")
    return switch self {
    case .notADay: (Text(zh: "不是日期。", en: "This is no date."), form)
    case .noSuchDay: (Text(zh: "日历上没有这一天。", en: "The calendar has no such day."), form)
    case .dayMissing: (Text(zh: "只有年月，没有日。", en: "Year and month only; the day is missing."), form)
    case .outOfRange:
      (Text(zh: "年份应在 1900 到 2100 之间。", en: "The year must lie between 1900 and 2100."), form)
    }
  }
}

/// Times of day as people and spreadsheets write them.
enum TimeText {
  /// Minutes after midnight of `8:10`, `08:10:00`, `8时10分`, `8点`, and of a workbook's fraction of a day.
  static func minutes(_ text: String) -> Int? {
    if let fraction = DecimalText(text), text.contains("."), let scaled = fraction.scaled(byTenTo: 6),
      (0..<1_000_000).contains(scaled)
    {
      return (scaled * 1_440 + 500_000) / 1_000_000
    }
    guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || ":：时点分".contains($0) }) else { return nil }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.map { $0.count <= 2 ? Int($0) : nil }
    guard (1...3).contains(numbers.count), text.contains(where: { !$0.isASCII || !$0.isNumber }),
      let hour = numbers[0], let minute = numbers.count > 1 ? numbers[1] : 0,
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
