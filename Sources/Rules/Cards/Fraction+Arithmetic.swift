extension Fraction {
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    // Crosswise shortening first keeps the products as small as the result.
    let (one, other) = (
      Fraction(left.numerator, right.denominator), Fraction(right.numerator, left.denominator)
    )
    return Fraction(one.numerator * other.numerator, one.denominator * other.denominator)
  }

  /// Divides by a whole number, which must not be 0.
  public static func / (left: Fraction, right: Int) -> Fraction { left * Fraction(1, right) }

  /// The number times a power of ten, rounded half up (−0.5 becomes 0).
  public func rounded(toDecimals places: Int) -> Int {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let (doubled, over) = (2 * numerator * scale + denominator, 2 * denominator)
    let quotient = doubled / over
    return doubled % over < 0 ? quotient - 1 : quotient
  }
}
