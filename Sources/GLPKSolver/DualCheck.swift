import LinearModels

extension Model {
  /// Why the duals of an LP do not prove its solution optimal, or nil where they do.
  ///
  /// Together with a feasible point that lies on the bounds the standings name, this is a proof: the reduced costs are
  /// what they should be, and none points away from its bound.
  func dualFault(
    duals: [Double], reducedCosts: [Double], standings: [UInt8], rowStandings: [UInt8]
  ) -> String? {
    let sign: Double = direction == .minimize ? 1 : -1
    var expected = columns.map(\.objective)
    var size = expected.map(\.magnitude)
    for row in rows.indices where duals[row] != 0 {
      for term in terms(ofRow: row) {
        let product = duals[row] * termCoefficients[term]
        expected[Int(termColumns[term])] -= product
        size[Int(termColumns[term])] += product.magnitude
      }
    }
    for column in columns.indices {
      let tolerance = 1e-6 * max(1, size[column])
      if (reducedCosts[column] - expected[column]).magnitude > tolerance {
        return
          "column \(columnLabel(column)) has reduced cost \(reducedCosts[column]), not \(expected[column])"
      }
      if pointsAway(sign * expected[column], standings[column], tolerance) {
        return "column \(columnLabel(column)) has reduced cost \(expected[column]) where it could still move"
      }
    }
    let tolerance = 1e-6 * max(1, size.max() ?? 1)
    for row in rows.indices where pointsAway(sign * duals[row], rowStandings[row], tolerance) {
      return "row \(rowLabel(row)) has dual \(duals[row]) where it could still move"
    }
    return nil
  }

  /// Whether something with this reduced cost would improve the objective by leaving its place.
  private func pointsAway(_ cost: Double, _ standing: UInt8, _ tolerance: Double) -> Bool {
    switch Basis.Standing(rawValue: standing) {
    case .atLower: cost < -tolerance
    case .atUpper: cost > tolerance
    case .fixed: false
    case .basic, .free, nil: cost.magnitude > tolerance
    }
  }
}
