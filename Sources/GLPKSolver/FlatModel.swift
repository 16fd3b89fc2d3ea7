import CGLPKGuard
import LinearModels

/// The arrays of a model as C wants them.
struct FlatModel {
  /// How far from a whole number a bound of an integer column may be and still mean that number.
  private static let wholeTolerance = 1e-9

  let model: Model
  private var columnLower: [Double] = []
  private var columnUpper: [Double] = []
  private var objective: [Double] = []
  private var integer: [UInt8] = []
  private let rowLower: [Double]
  private let rowUpper: [Double]

  /// Flattens a model; nil where an integer column has no whole number between its bounds.
  ///
  /// - Parameter integer: whether columns keep being integer (and their bounds become whole), or all are relaxed.
  init?(_ model: Model, integer keepsInteger: Bool) {
    self.model = model
    rowLower = model.rows.map(\.lower)
    rowUpper = model.rows.map(\.upper)
    let count = model.columns.count
    columnLower.reserveCapacity(count)
    columnUpper.reserveCapacity(count)
    objective.reserveCapacity(count)
    integer.reserveCapacity(count)
    for column in model.columns {
      var lower = column.lower
      var upper = column.upper
      if keepsInteger && column.isInteger {
        lower = (lower - Self.wholeTolerance).rounded(.up)
        upper = (upper + Self.wholeTolerance).rounded(.down)
        if lower > upper { return nil }
      }
      columnLower.append(lower)
      columnUpper.append(upper)
      objective.append(column.objective)
      integer.append(keepsInteger && column.isInteger ? 1 : 0)
    }
  }

  /// Lends the model to a call into C.
  func withGuardModel<Answer>(_ body: (inout glpk_guard_model) throws -> Answer) rethrows -> Answer {
    var flat = glpk_guard_model()
    flat.columns = Int32(model.columns.count)
    flat.rows = Int32(model.rows.count)
    flat.maximize = model.direction == .maximize
    flat.objective_constant = model.objectiveConstant
    return try withPointers(columnLower, columnUpper, objective) { lower, upper, factors in
      flat.column_lower = lower
      flat.column_upper = upper
      flat.objective = factors
      return try withPointers(rowLower, rowUpper, model.termCoefficients) { lower, upper, coefficients in
        flat.row_lower = lower
        flat.row_upper = upper
        flat.term_coefficients = coefficients
        return try withPointers(integer, model.rowStarts, model.termColumns) { integer, starts, columns in
          flat.integer = integer
          flat.row_starts = starts
          flat.term_columns = columns
          return try body(&flat)
        }
      }
    }
  }

  private func withPointers<First, Second, Third, Answer>(
    _ first: [First], _ second: [Second], _ third: [Third],
    _ body: (UnsafePointer<First>?, UnsafePointer<Second>?, UnsafePointer<Third>?) throws -> Answer
  ) rethrows -> Answer {
    try first.withUnsafeBufferPointer { first in
      try second.withUnsafeBufferPointer { second in
        try third.withUnsafeBufferPointer { third in
          try body(first.baseAddress, second.baseAddress, third.baseAddress)
        }
      }
    }
  }
}
