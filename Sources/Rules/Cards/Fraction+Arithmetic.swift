extension Fraction {
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    guard let sum = left.adding(right) else { preconditionFailure("\(left) + \(right) is out of range") }
    return sum
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    guard let product = left.multiplied(by: right) else {
      preconditionFailure("\(left) * \(right) is out of range")
    }
    return product
  }

  /// The exact sum; nil where it has too many digits to be exact.
  public func adding(_ other: Fraction) -> Fraction? {
    // Over the least common denominator, so that numbers with the same decimals stay small.
    let step = Fraction(denominator, other.denominator)
    let (one, first) = numerator.multipliedReportingOverflow(by: step.denominator)
    let (two, second) = other.numerator.multipliedReportingOverflow(by: step.numerator)
    let (sum, third) = one.addingReportingOverflow(two)
    let (common, fourth) = denominator.multipliedReportingOverflow(by: step.denominator)
    return first || second || third || fourth || sum == .min ? nil : Fraction(sum, common)
  }

  /// The exact product; nil where it has too many digits to be exact.
  public func multiplied(by other: Fraction) -> Fraction? {
    // Crosswise shortening first keeps the products as small as the result.
    let (one, two) = (
      Fraction(numerator, other.denominator), Fraction(other.numerator, denominator)
    )
    let (product, first) = one.numerator.multipliedReportingOverflow(by: two.numerator)
    let (over, second) = one.denominator.multipliedReportingOverflow(by: two.denominator)
    return first || second || product == .min ? nil : Fraction(product, over)
  }

  /// The number times a power of ten, rounded half up (−0.5 becomes 0).
  public func rounded(toDecimals places: Int) -> Int {
    // Digit by digit, as on paper, so that nothing is multiplied that could get too large.
    var (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    if rest < 0 {
      quotient -= 1
      rest += denominator
    }
    for _ in 0..<places {
      let (digit, left) = denominator.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      quotient = quotient * 10 + digit
      rest = left
    }
    return rest >= denominator - rest ? quotient + 1 : quotient
  }
}
