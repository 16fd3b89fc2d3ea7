import LinearModels

/// A lower bound on a criterion, and reduced costs, made from the duals of a relaxation.
///
/// Any duals give a valid bound when all columns are bounded (Neumaier and Shcherbina): nothing here trusts the
/// solver's tolerances, only its duals' being good guesses. What floating point may have lost is subtracted.
struct DualBound: Sendable {
  /// No solution has a smaller objective value.
  let value: Double
  /// A solution in which column `j` stands `n` away from its bound costs at least `value + n × |reducedCosts[j]|`.
  let reducedCosts: [Double]

  init(model: IntegerModel, objective: [Double], duals: [Double]) {
    var reduced = objective
    var value = 0.0
    var size = 0.0
    for row in 0..<model.rowCount {
      var dual = duals[row]
      let bound = dual > 0 ? model.rowLower[row] : model.rowUpper[row]
      if abs(bound) >= IntegerModel.unbounded { dual = 0 }
      if dual == 0 { continue }
      value += dual * Double(bound)
      size += abs(dual * Double(bound))
      for term in model.terms(ofRow: row) {
        reduced[Int(model.termColumns[term])] -= dual * Double(model.termFactors[term])
      }
    }
    for column in 0..<model.columnCount {
      let share = reduced[column] * Double(reduced[column] > 0 ? model.lower[column] : model.upper[column])
      value += share
      size += abs(share) + abs(objective[column])
    }
    self.value = value - 1e-12 * size
    reducedCosts = reduced
  }

  /// The least multiple of `divisor` that is no smaller than the bound.
  func rounded(toMultipleOf divisor: Int) -> Int {
    let step = Double(max(1, divisor))
    return Int(((value - 1e-6) / step).rounded(.up)) * max(1, divisor)
  }

  /// Narrows the bounds of columns to what solutions with an objective value of at most `ceiling` can use.
  func narrow(_ lower: inout [Int], _ upper: inout [Int], ceiling: Int) {
    let room = max(0, Double(ceiling) - value) + 1e-6
    for column in reducedCosts.indices {
      let cost = reducedCosts[column]
      // The bound was made with the column at the end that its sign asks for; only moves away from it are costed.
      if cost > 1e-7 {
        let steps = (room / cost).rounded(.down)
        if steps < Double(upper[column] - lower[column]) { upper[column] = lower[column] + Int(steps) }
      } else if cost < -1e-7 {
        let steps = (room / -cost).rounded(.down)
        if steps < Double(upper[column] - lower[column]) { lower[column] = upper[column] - Int(steps) }
      }
    }
  }
}
