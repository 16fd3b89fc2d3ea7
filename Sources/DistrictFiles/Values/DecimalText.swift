/// A decimal number by its digits, so that nothing is lost to binary fractions.
struct DecimalText: Hashable {
  let isNegative: Bool
  /// Digits before the point, without leading zeros; at least one.
  let whole: String
  /// Digits behind the point, without trailing zeros.
  let decimals: String

  /// Reads digits with at most one point and a sign; nil if the text is anything else.
  init?(_ text: String) {
    var rest = Substring(text)
    if let sign = rest.first, "+-−－＋".contains(sign) {
      isNegative = "-−－".contains(sign)
      rest = rest.dropFirst()
    } else {
      isNegative = false
    }
    let parts = rest.split(whereSeparator: { $0 == "." || $0 == "．" })
    let points = rest.count { $0 == "." || $0 == "．" }
    guard !rest.isEmpty, rest.count <= 30, points <= 1, parts.count == points + 1,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let digits = parts[0].drop { $0 == "0" }
    whole = digits.isEmpty ? "0" : String(digits)
    var behind = points == 1 ? parts[1] : ""
    while behind.last == "0" { behind = behind.dropLast() }
    decimals = String(behind)
  }

  /// The number if it is whole and has at most nine digits.
  var integer: Int? {
    guard decimals.isEmpty, whole.count <= 9, let value = Int(whole) else { return nil }
    return isNegative ? -value : value
  }

  /// The number times a power of ten, rounded half up by its digits (−0.5 becomes 0); nil if it has too many digits.
  func scaled(byTenTo places: Int) -> Int? {
    guard whole.count + places <= 15 else { return nil }
    let padded = decimals + String(repeating: "0", count: max(0, places + 1 - decimals.count))
    guard let value = Int(whole + padded.prefix(places)) else { return nil }
    let rest = padded.dropFirst(places)
    let isHalfOrMore = rest.utf8.first.map { $0 >= 53 } ?? false
    guard isNegative else { return isHalfOrMore ? value + 1 : value }
    // Half up means towards plus infinity: only what lies beyond the half goes down.
    let isMoreThanHalf =
      isHalfOrMore && (rest.utf8.first != 53 || rest.utf8.dropFirst().contains { $0 != 48 })
    return isMoreThanHalf ? -value - 1 : -value
  }
}
