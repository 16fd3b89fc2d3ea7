import LinearModels

extension Model {
  /// What is wrong with a point, or nil where it satisfies every bound and row.
  ///
  /// A bound b may be missed by 1e-6 · max(1, |b|), and by the rounding errors of a long sum.
  func violation(at values: [Double], integer: Bool) -> String? {
    guard values.count == columns.count else { return "\(values.count) values for \(columns.count) columns" }
    for (index, column) in columns.enumerated() {
      let value = values[index]
      if integer && column.isInteger && value != value.rounded() {
        return "column \(columnLabel(index)) is \(value), not a whole number"
      }
      if Self.misses(value, column.lower, column.upper, slack: 0) {
        return "column \(columnLabel(index)) is \(value), outside \(column.lower)...\(column.upper)"
      }
    }
    for (index, row) in rows.enumerated() {
      var activity = 0.0
      var size = 0.0
      for term in terms(ofRow: index) {
        let product = termCoefficients[term] * values[Int(termColumns[term])]
        activity += product
        size += product.magnitude
      }
      if Self.misses(activity, row.lower, row.upper, slack: 1e-9 * size) {
        return "row \(rowLabel(index)) is \(activity), outside \(row.lower)...\(row.upper)"
      }
    }
    return nil
  }

  private static func misses(_ value: Double, _ lower: Double, _ upper: Double, slack: Double) -> Bool {
    if value.isNaN { return true }
    if lower.isFinite && value < lower - 1e-6 * max(1, lower.magnitude) - slack { return true }
    return upper.isFinite && value > upper + 1e-6 * max(1, upper.magnitude) + slack
  }
}
