import LinearModels

extension Model {
  /// Numbers beyond this are refused: GLPK computes with products of them, and an overflow never ends.
  private static let largest = 1e20
  /// GLPK's own limits.
  private static let mostRowsOrColumns = 100_000_000
  private static let mostTerms = 500_000_000

  /// Refuses what GLPK cannot be given, with the row or column and the values.
  func checkForSolver() throws(ModelFault) {
    guard columns.count <= Self.mostRowsOrColumns, rows.count <= Self.mostRowsOrColumns,
      termColumns.count <= Self.mostTerms
    else {
      throw ModelFault(
        "a model of \(columns.count) columns, \(rows.count) rows and \(termColumns.count) terms is too large")
    }
    guard objectiveConstant.magnitude <= Self.largest else {
      throw ModelFault("the objective's constant is \(objectiveConstant)")
    }
    for (index, column) in columns.enumerated() {
      if let fault = Self.boundsFault(column.lower, column.upper) {
        throw ModelFault("column \(columnLabel(index)): \(fault)")
      }
      // Not `>`: NaN must be refused too.
      guard column.objective.magnitude <= Self.largest else {
        throw ModelFault("column \(columnLabel(index)): its factor in the objective is \(column.objective)")
      }
    }
    for (index, row) in rows.enumerated() {
      if let fault = Self.boundsFault(row.lower, row.upper) {
        throw ModelFault("row \(rowLabel(index)): \(fault)")
      }
    }
    if let term = termCoefficients.firstIndex(where: { !($0.magnitude <= Self.largest) }) {
      let row = rows.indices.first { terms(ofRow: $0).contains(term) } ?? 0
      throw ModelFault(
        "row \(rowLabel(row)): the factor of column \(columnLabel(Int(termColumns[term]))) is "
          + "\(termCoefficients[term])")
    }
  }

  /// A column as messages name it: its name, or its number where it has none.
  func columnLabel(_ column: Int) -> String {
    columnNames[column].isEmpty ? "number \(column)" : "'\(columnNames[column])'"
  }

  /// A row as messages name it.
  func rowLabel(_ row: Int) -> String {
    rowNames[row].isEmpty ? "number \(row)" : "'\(rowNames[row])'"
  }

  private static func boundsFault(_ lower: Double, _ upper: Double) -> String? {
    if lower.isNaN || upper.isNaN { return "its bounds are \(lower) and \(upper)" }
    if lower == .infinity { return "its lower bound is +infinity" }
    if upper == -.infinity { return "its upper bound is -infinity" }
    if lower > upper { return "its lower bound \(lower) is above its upper bound \(upper)" }
    for bound in [lower, upper] where bound.isFinite && bound.magnitude > largest {
      return "its bound \(bound) is too large to compute with; infinity means none"
    }
    return nil
  }
}
