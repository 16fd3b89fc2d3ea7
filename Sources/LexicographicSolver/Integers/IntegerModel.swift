import LinearModels

/// A model in whole numbers: bounded columns, rows with whole factors. Everything that must be exact is done here;
/// only relaxations and searches see floating point.
struct IntegerModel: Sendable {
  /// Stands for "no bound" on a row, with either sign.
  static let unbounded = 1 << 60

  var lower: [Int] = []
  var upper: [Int] = []
  var rowLower: [Int] = []
  var rowUpper: [Int] = []
  /// Where each row's terms begin; one more entry than rows.
  var rowStarts: [Int] = [0]
  /// The columns of all terms, row after row, sorted within a row.
  var termColumns: [Int32] = []
  var termFactors: [Int] = []

  var columnCount: Int { lower.count }
  var rowCount: Int { rowLower.count }

  func terms(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// Adds a row; the terms must be sorted by column, without repeats and zeros.
  mutating func addRow(columns: [Int32], factors: [Int], lower: Int, upper: Int) {
    termColumns.append(contentsOf: columns)
    termFactors.append(contentsOf: factors)
    rowStarts.append(termColumns.count)
    rowLower.append(lower)
    rowUpper.append(upper)
  }

  /// Adds `dense · x ≤ upper`.
  mutating func addRow(dense: [Int], upper: Int) {
    for (column, factor) in dense.enumerated() where factor != 0 {
      termColumns.append(Int32(column))
      termFactors.append(factor)
    }
    rowStarts.append(termColumns.count)
    rowLower.append(-IntegerModel.unbounded)
    rowUpper.append(upper)
  }

  /// Takes the rows away for which `isKept` is false.
  mutating func dropRows(keeping isKept: [Bool]) {
    var left = IntegerModel()
    left.lower = lower
    left.upper = upper
    for row in 0..<rowCount where isKept[row] {
      left.addRow(
        columns: Array(termColumns[terms(ofRow: row)]), factors: Array(termFactors[terms(ofRow: row)]),
        lower: rowLower[row], upper: rowUpper[row])
    }
    self = left
  }

  /// Whether a plan keeps every bound and every row.
  func isKept(by values: [Int]) -> Bool {
    for column in 0..<columnCount where values[column] < lower[column] || values[column] > upper[column] {
      return false
    }
    for row in 0..<rowCount {
      var activity = 0
      for term in terms(ofRow: row) { activity += termFactors[term] * values[Int(termColumns[term])] }
      if activity < rowLower[row] || activity > rowUpper[row] { return false }
    }
    return true
  }

  /// The rows of each column: starts and the term numbers, in row order.
  func columnIndex() -> (starts: [Int], rows: [Int32], factors: [Int]) {
    var starts = [Int](repeating: 0, count: columnCount + 1)
    for column in termColumns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var rows = [Int32](repeating: 0, count: termColumns.count)
    var factors = [Int](repeating: 0, count: termColumns.count)
    for row in 0..<rowCount {
      for term in terms(ofRow: row) {
        let column = Int(termColumns[term])
        rows[next[column]] = Int32(row)
        factors[next[column]] = termFactors[term]
        next[column] += 1
      }
    }
    return (starts, rows, factors)
  }
}

extension IntegerModel {
  /// Reads a model whose columns are bounded whole numbers and whose rows have whole factors.
  ///
  /// - Throws: ``ModelFault`` that names the first column or row for which this does not hold.
  init(_ model: Model) throws {
    let largest = 1e12
    func name(_ names: [String], _ index: Int) -> String { names[index].isEmpty ? "\(index)" : names[index] }
    for (index, column) in model.columns.enumerated() {
      guard column.isInteger, abs(column.lower) <= largest, abs(column.upper) <= largest else {
        throw ModelFault(
          "column \(name(model.columnNames, index)) must be a whole number within bounds, is "
            + "\(column.lower)...\(column.upper), integer: \(column.isInteger)")
      }
      lower.append(Int(column.lower.rounded(.up)))
      upper.append(Int(column.upper.rounded(.down)))
    }
    termColumns = model.termColumns
    rowStarts = model.rowStarts
    termFactors.reserveCapacity(termColumns.count)
    for row in model.rows.indices {
      for term in model.terms(ofRow: row) {
        let factor = model.termCoefficients[term]
        guard factor == factor.rounded(), abs(factor) <= largest else {
          throw ModelFault("row \(name(model.rowNames, row)) has the factor \(factor), which is not whole")
        }
        termFactors.append(Int(factor))
      }
      let bounds = model.rows[row]
      guard !bounds.lower.isNaN, !bounds.upper.isNaN else {
        throw ModelFault("row \(name(model.rowNames, row)) has a bound that is not a number")
      }
      // A bound such as 0.1 × 30 is a whole number that floating point missed; rows are whole, so it is rounded
      // inwards with the tolerance that a solver would grant.
      let slack = 1e-9
      rowLower.append(
        bounds.lower < -largest ? -IntegerModel.unbounded : Int((bounds.lower - slack).rounded(.up)))
      rowUpper.append(
        bounds.upper > largest ? IntegerModel.unbounded : Int((bounds.upper + slack).rounded(.down)))
      if bounds.lower > largest || bounds.upper < -largest {
        throw ModelFault("row \(name(model.rowNames, row)) has a bound out of range: \(bounds)")
      }
    }
  }

  /// The model in floating point, with an objective; `relaxed` makes the columns continuous.
  func lowered(objective: [Double]?, integer: Bool) -> Model {
    var model = Model()
    model.reserve(columns: columnCount, rows: rowCount, terms: termColumns.count)
    for column in 0..<columnCount {
      model.addColumn(
        Model.Column(
          lower: Double(lower[column]), upper: Double(upper[column]), isInteger: integer,
          objective: objective?[column] ?? 0))
    }
    for row in 0..<rowCount {
      let terms = terms(ofRow: row).map {
        LinearExpression.Term(column: Int(termColumns[$0]), coefficient: Double(termFactors[$0]))
      }
      model.require(
        LinearConstraint(
          LinearExpression(terms: terms),
          lower: rowLower[row] <= -IntegerModel.unbounded ? -.infinity : Double(rowLower[row]),
          upper: rowUpper[row] >= IntegerModel.unbounded ? .infinity : Double(rowUpper[row])))
    }
    return model
  }
}
