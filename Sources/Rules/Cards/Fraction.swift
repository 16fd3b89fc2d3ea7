/// An exact share: 0.1 is one tenth, whatever the floating point.
public struct Fraction: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let numerator: Int
  /// Above 0; the fraction is in lowest terms.
  public let denominator: Int

  /// Makes a fraction in lowest terms. The denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction over 0")
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / max(a, 1)
    self.denominator = abs(denominator) / max(a, 1)
  }

  /// Reads a decimal such as `0.1`, `.25`, `1` or `10%`; nil if it is none or has more than nine decimals.
  public init?(decimal text: some StringProtocol) {
    var digits = Substring(text)
    var scale = 1
    if digits.last == "%" || digits.last == "％" {
      digits = digits.dropLast()
      scale = 100
    }
    var negative = false
    if let sign = digits.first, sign == "-" || sign == "+" {
      negative = sign == "-"
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0]
    let decimals = parts.count == 2 ? parts[1] : ""
    guard !(whole.isEmpty && decimals.isEmpty), whole.count <= 9, decimals.count <= 9,
      (whole + decimals).allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(whole + decimals)
    else { return nil }
    let power = decimals.reduce(1) { power, _ in power * 10 }
    self.init(negative ? -value : value, power * scale)
  }

  /// ⌈share · count⌉.
  public func roundedUp(of count: Int) -> Int { -((-numerator * count).flooredDivision(by: denominator)) }

  /// ⌊share · count⌋.
  public func roundedDown(of count: Int) -> Int { (numerator * count).flooredDivision(by: denominator) }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// As a decimal where it has one with up to nine places, else as `a/b`.
  public var description: String {
    var power = 1
    for places in 0...9 {
      if power % denominator == 0 {
        let scaled = abs(numerator) * (power / denominator)
        let sign = numerator < 0 ? "-" : ""
        if places == 0 { return "\(sign)\(scaled)" }
        let digits = String(scaled)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
      }
      power *= 10
    }
    return "\(numerator)/\(denominator)"
  }
}

extension Int {
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
