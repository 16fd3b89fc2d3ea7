import Districts

/// School years as people write them.
enum SchoolYearText {
  /// Why a text is no school year.
  enum Fault: Error {
    case notAYear, outOfRange
    /// `2026-2028`: two years that do not follow one another.
    case notTwoYearsInARow
    /// `2026-03`: a month in which no school year begins.
    case month
  }

  /// The years that make sense in a district's files.
  static let years = 1980...2100

  /// Reads `2026`, `2026学年`, `2026-2027`, `2026—2027学年度`, `2026-27`, and a September: `2026-09`, `2026年9月`.
  static func year(_ text: String) throws(Fault) -> SchoolYear {
    var rest = text.filter { !$0.isWhitespace }[...]
    for end in ["学年度", "学年", "年度", "年"] where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
      break
    }
    if rest.hasSuffix(".0") { rest = rest.dropLast(2) }
    let numbers = rest.split { "-—–−－~～/至到".contains($0) }
    guard let first = numbers.first, numbers.count <= 2, first.count == 4, let year = number(first) else {
      return try september(text)
    }
    if numbers.count == 2 {
      guard let second = number(numbers[1]), [2, 4].contains(numbers[1].count) else {
        return try september(text)
      }
      let isNext = numbers[1].count == 4 ? second == year + 1 : second == (year + 1) % 100
      if !isNext {
        if numbers[1].count == 4 || !(1...12).contains(second) { throw .notTwoYearsInARow }
        return try september(text)
      }
    }
    guard years.contains(year) else { throw .outOfRange }
    return SchoolYear(year)
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  /// A day or month in September names the school year that begins with it.
  private static func september(_ text: String) throws(Fault) -> SchoolYear {
    guard let month = try? MonthText.month(text) else { throw .notAYear }
    guard month.month == 9 else { throw .month }
    guard years.contains(month.year) else { throw .outOfRange }
    return SchoolYear(month.year)
  }
}

extension SchoolYearText.Fault {
  /// What is wrong, and what to write.
  var words: (message: Text, advice: Text) {
    let form = Text(
      zh: "请写学年开始的年份，如 2026（2026 年 9 月到 2027 年 8 月）。", en: "Write the year it starts in, e.g. 2026.")
    switch self {
    case .notAYear: return (Text(zh: "不是学年。", en: "This is no school year."), form)
    case .outOfRange:
      return (Text(zh: "学年应在 1980 到 2100 之间。", en: "The year must lie between 1980 and 2100."), form)
    case .notTwoYearsInARow:
      return (Text(zh: "一个学年只跨相邻两年。", en: "A school year spans two years that follow one another."), form)
    case .month: return (Text(zh: "学年从 9 月开始，这里写的是别的月份。", en: "A school year begins in September."), form)
    }
  }
}
