import LinearModels

/// A cut in whole numbers, `factors · x ≤ upper`, made weaker than the floating-point cut it comes from wherever that
/// one is not whole, so that no rounding of the solver can cut off a plan.
struct WholeCut: Hashable, Sendable {
  /// Sorted, without repeats.
  let columns: [Int32]
  /// Never zero.
  let factors: [Int]
  let upper: Int

  /// The largest factor of a cut that has no small common denominator.
  private static let scale = 2_000.0
  /// Solvers' own digits: what is nearer to a whole number than this is that number.
  private static let tolerance = 1e-6
  /// How deep a cut must go to be worth a row, as a distance.
  private static let leastDepth = 1e-3

  /// Makes the cut of one side of a row; nil if the solution of the relaxation does not break it by enough.
  ///
  /// - Parameters:
  ///   - lower, upper: bounds of the columns that the cut holds within.
  ///   - solution: values of the relaxation, where as little as possible shall be lost.
  init?(
    _ constraint: LinearConstraint, lower: [Int], upper: [Int], solution: [Double]
  ) {
    let isUpper = constraint.upper.isFinite
    guard isUpper != constraint.lower.isFinite else { return nil }
    let sign = isUpper ? 1.0 : -1.0
    let terms = constraint.expression.terms.filter { $0.coefficient != 0 }.sorted { $0.column < $1.column }
    guard !terms.isEmpty, let greatest = terms.map({ abs($0.coefficient) }).max(),
      zip(terms, terms.dropFirst()).allSatisfy({ $0.column < $1.column })
    else { return nil }
    let factor = Self.denominator(of: terms.map(\.coefficient)) ?? Self.scale / greatest
    guard factor.isFinite else { return nil }
    var bound = sign * (isUpper ? constraint.upper : constraint.lower) * factor
    var columns: [Int32] = []
    var factors: [Int] = []
    var width = 1.0
    var activity = 0.0
    var square = 0.0
    for term in terms {
      let exact = sign * term.coefficient * factor
      let low = Double(lower[term.column])
      let high = Double(upper[term.column])
      width += high - low
      // A factor may be made smaller at the price of the column's lower bound, or greater at that of its upper one.
      let value = min(max(solution[term.column], low), high)
      let down = exact.rounded(.down)
      let lossDown = (exact - down) * (value - low)
      let lossUp = (down + 1 - exact) * (high - value)
      let isNear = abs(exact - exact.rounded()) <= Self.tolerance
      let whole = isNear ? exact.rounded() : lossDown <= lossUp ? down : down + 1
      if !isNear { bound += whole <= exact ? -(exact - whole) * low : (whole - exact) * high }
      if whole == 0 { continue }
      columns.append(Int32(term.column))
      factors.append(Int(whole))
      activity += whole * value
      square += whole * whole
    }
    let rounded = (bound + Self.tolerance * width).rounded(.down)
    guard !factors.isEmpty, abs(rounded) < 1e12,
      activity - rounded > Self.leastDepth * square.squareRoot()
    else { return nil }
    self.columns = columns
    self.factors = factors
    self.upper = Int(rounded)
  }

  /// The cut with its columns under other numbers, which must be in the same order.
  func numbered(_ number: (Int32) -> Int32) -> WholeCut {
    WholeCut(columns: columns.map(number), factors: factors, upper: upper)
  }

  private init(columns: [Int32], factors: [Int], upper: Int) {
    self.columns = columns
    self.factors = factors
    self.upper = upper
  }

  /// A small number that makes all factors whole.
  private static func denominator(of factors: [Double]) -> Double? {
    (1...24).map(Double.init).first { candidate in
      factors.allSatisfy { abs($0 * candidate - ($0 * candidate).rounded()) <= 1e-7 }
    }
  }
}
