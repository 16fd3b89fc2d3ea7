import LinearModels

/// Answers found without any solver.
enum BruteForce {
  enum Answer: Equatable {
    case infeasible, unbounded
    case optimum(Double)
  }

  /// Tries every whole point within the bounds, which must be finite.
  static func integerOptimum(_ model: Model) -> Answer {
    var best: Double?
    forEachPoint(model.columns.map { Int($0.lower)...Int($0.upper) }) { point in
      guard isFeasible(model, point, tolerance: 1e-9) else { return }
      let value = model.objectiveValue(at: point)
      best = best.map { model.direction == .minimize ? min($0, value) : max($0, value) } ?? value
    }
    return best.map { .optimum($0) } ?? .infeasible
  }

  /// Whether a whole point within -8...8 satisfies the model.
  static func hasSmallIntegerPoint(_ model: Model) -> Bool {
    var found = false
    let ranges = model.columns.map { Int(max(-8, $0.lower))...Int(min(8, max($0.upper, -8))) }
    forEachPoint(ranges) { point in
      if !found && isFeasible(model, point, tolerance: 1e-9) { found = true }
    }
    return found
  }

  /// Tries every vertex within a box, and within one twice as large: an optimum that grows with the box is unbounded.
  static func linearOptimum(_ model: Model) -> Answer {
    guard let near = bestVertex(model, box: 10_000), let far = bestVertex(model, box: 20_000) else {
      return .infeasible
    }
    return abs(near - far) > 1 ? .unbounded : .optimum(near)
  }

  static func isFeasible(_ model: Model, _ point: [Double], tolerance: Double) -> Bool {
    for (column, value) in zip(model.columns, point)
    where value < column.lower - tolerance || value > column.upper + tolerance {
      return false
    }
    for (index, row) in model.rows.enumerated() {
      let activity = model.activity(ofRow: index, at: point)
      if activity < row.lower - tolerance || activity > row.upper + tolerance { return false }
    }
    return true
  }

  private static func forEachPoint(_ ranges: [ClosedRange<Int>], _ body: ([Double]) -> Void) {
    var point = ranges.map { Double($0.lowerBound) }
    while true {
      body(point)
      var column = 0
      while column < ranges.count && point[column] == Double(ranges[column].upperBound) {
        point[column] = Double(ranges[column].lowerBound)
        column += 1
      }
      if column == ranges.count { return }
      point[column] += 1
    }
  }

  private static func bestVertex(_ model: Model, box: Double) -> Double? {
    let count = model.columns.count
    var planes: [(factors: [Double], value: Double)] = []
    for (index, column) in model.columns.enumerated() {
      var unit = [Double](repeating: 0, count: count)
      unit[index] = 1
      planes.append((unit, max(column.lower, -box)))
      planes.append((unit, min(column.upper, box)))
    }
    for (index, row) in model.rows.enumerated() {
      var factors = [Double](repeating: 0, count: count)
      for term in model.terms(ofRow: index) {
        factors[Int(model.termColumns[term])] = model.termCoefficients[term]
      }
      for value in [row.lower, row.upper] where value.isFinite { planes.append((factors, value)) }
    }
    var best: Double?
    func choose(_ first: Int, _ chosen: [Int]) {
      if chosen.count == count {
        guard let point = intersection(chosen.map { planes[$0] }),
          point.allSatisfy({ abs($0) <= box + 1e-6 }), isFeasible(model, point, tolerance: 1e-6)
        else { return }
        let value = model.objectiveValue(at: point)
        best = best.map { model.direction == .minimize ? min($0, value) : max($0, value) } ?? value
        return
      }
      for plane in planes.indices.dropFirst(first) { choose(plane + 1, chosen + [plane]) }
    }
    choose(0, [])
    return best
  }

  private static func intersection(_ planes: [(factors: [Double], value: Double)]) -> [Double]? {
    var matrix = planes.map { $0.factors + [$0.value] }
    let count = matrix.count
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
        abs(matrix[pivot][column]) > 1e-9
      else { return nil }
      matrix.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = matrix[row][column] / matrix[column][column]
        for entry in column...count { matrix[row][entry] -= factor * matrix[column][entry] }
      }
    }
    return (0..<count).map { matrix[$0][count] / matrix[$0][$0] }
  }
}
