/// The days of a workbook, which it stores as numbers.
enum SerialDay {
  /// The cell for a serial number, by the calendar that starts in 1900 or in 1904.
  ///
  /// Excel's 1900 has a 29 February, day 60, which never was; and a day 0.
  static func cell(_ serial: Double, startsIn1904: Bool) -> Cell? {
    // A time within half a second of midnight is midnight: Excel's own sums leave such fractions.
    let day = (serial + 0.5 / 86_400).rounded(.down)
    let last = startsIn1904 ? 2_957_003.0 : 2_958_465.0
    guard serial >= 0, day <= last else { return nil }
    if startsIn1904 { return cell(daysSince1899: Int(day) + 1_462) }
    switch Int(day) {
    case 0: return .fault(.unreadable("1900-01-00"))
    case 60: return .fault(.unreadable("1900-02-29"))
    case 1..<60: return cell(daysSince1899: Int(day) + 1)
    default: return cell(daysSince1899: Int(day))
    }
  }

  /// The serial number, by the calendar that starts in 1900, of a day; nil if there is no such day in it.
  static func number(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= days(inMonth: month, of: year)
    else {
      return nil
    }
    // Years are counted from March, so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let months = (month + 9) % 12
    let era = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    let days = era + (months * 153 + 2) / 5 + day - 1 - daysTo1899
    return days > 60 ? days : days - 1
  }

  /// Days from 1 March of year 0 to 30 December 1899.
  private static let daysTo1899 = 693_899

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func cell(daysSince1899 days: Int) -> Cell {
    let days = days + daysTo1899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return .date(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
