/// A model without fixed columns and without rows that say nothing, and where everything went.
struct Compaction: Sendable {
  let model: IntegerModel
  /// The old number of each column that is left.
  let columns: [Int]
  /// The old number of each row that is left (the first of several equal ones).
  let rows: [Int]
  /// The value of each old column that is fixed; columns that are left hold their lower bound.
  let fixedValues: [Int]

  /// Compacts a model; nil if a row of fixed columns is broken.
  init?(_ model: IntegerModel, isLive: [Bool]) {
    var numbers = [Int32](repeating: -1, count: model.columnCount)
    var columns: [Int] = []
    var small = IntegerModel()
    for column in 0..<model.columnCount where model.lower[column] < model.upper[column] {
      numbers[column] = Int32(columns.count)
      columns.append(column)
      small.lower.append(model.lower[column])
      small.upper.append(model.upper[column])
    }
    var rows: [Int] = []
    // Rows with the same left side (up to the sign) are merged into the tightest.
    var known: [RowKey: (row: Int, isTurned: Bool)] = [:]
    for row in 0..<model.rowCount where isLive[row] {
      var fixed = 0
      var key = RowKey(columns: [], factors: [])
      for term in model.terms(ofRow: row) {
        let column = Int(model.termColumns[term])
        if numbers[column] >= 0 {
          key.columns.append(numbers[column])
          key.factors.append(model.termFactors[term])
        } else {
          fixed += model.termFactors[term] * model.lower[column]
        }
      }
      var low =
        model.rowLower[row] <= -IntegerModel.unbounded ? -IntegerModel.unbounded : model.rowLower[row] - fixed
      var high =
        model.rowUpper[row] >= IntegerModel.unbounded ? IntegerModel.unbounded : model.rowUpper[row] - fixed
      guard let first = key.factors.first else {
        if low > 0 || high < 0 { return nil }
        continue
      }
      let isTurned = first < 0
      let same = RowKey(
        columns: key.columns, factors: isTurned ? key.factors.map { -$0 } : key.factors)
      if let (row, wasTurned) = known[same] {
        if isTurned != wasTurned { (low, high) = (-high, -low) }
        small.rowLower[row] = max(small.rowLower[row], low)
        small.rowUpper[row] = min(small.rowUpper[row], high)
        if small.rowLower[row] > small.rowUpper[row] { return nil }
      } else {
        known[same] = (rows.count, isTurned)
        rows.append(row)
        small.addRow(columns: key.columns, factors: key.factors, lower: low, upper: high)
      }
    }
    self.model = small
    self.columns = columns
    self.rows = rows
    fixedValues = model.lower
  }

  private struct RowKey: Hashable {
    var columns: [Int32]
    var factors: [Int]
  }
}
