import LinearModels

/// The proof of an LP optimum, checked without any solver.
enum Duality {
  /// What is wrong with the duals of an optimal relaxation, or nil where they prove it.
  static func fault(of relaxation: Relaxation, in model: Model, tolerance: Double = 1e-6) -> String? {
    guard relaxation.duals.count == model.rows.count, relaxation.reducedCosts.count == model.columns.count
    else {
      return "\(relaxation.duals.count) duals, \(relaxation.reducedCosts.count) reduced costs"
    }
    let sign: Double = model.direction == .minimize ? 1 : -1
    var expected = model.columns.map(\.objective)
    for row in model.rows.indices {
      for term in model.terms(ofRow: row) {
        expected[Int(model.termColumns[term])] -= relaxation.duals[row] * model.termCoefficients[term]
      }
    }
    for (index, column) in model.columns.enumerated() {
      let cost = relaxation.reducedCosts[index]
      if abs(cost - expected[index]) > tolerance {
        return "reduced cost \(index): \(cost), not \(expected[index])"
      }
      if let fault = slackness(sign * cost, relaxation.values[index], column.lower, column.upper, tolerance) {
        return "column \(index): \(fault)"
      }
    }
    for (index, row) in model.rows.enumerated() {
      let activity = model.activity(ofRow: index, at: relaxation.values)
      if let fault = slackness(sign * relaxation.duals[index], activity, row.lower, row.upper, tolerance) {
        return "row \(index): \(fault)"
      }
    }
    return nil
  }

  private static func slackness(
    _ dual: Double, _ value: Double, _ lower: Double, _ upper: Double, _ tolerance: Double
  ) -> String? {
    if dual > tolerance && abs(value - lower) > tolerance { return "dual \(dual) away from the lower bound" }
    if dual < -tolerance && abs(value - upper) > tolerance { return "dual \(dual) away from the upper bound" }
    return nil
  }
}
