import LinearModels

/// A model without fixed columns and without rows that say nothing, and where everything went.
struct Compaction: Sendable {
  let model: IntegerModel
  /// The old number of each column that is left.
  let columns: [Int]
  /// The old number of each row that is left (the first of several equal ones).
  let rows: [Int]
  /// The value of each old column that is fixed; columns that are left hold their lower bound.
  let fixedValues: [Int]

  /// What is left of the basis, square and regular like the one it was made from.
  let basis: Basis?

  /// Compacts a model; nil if a row of fixed columns is broken.
  ///
  /// With a basis only those rows and columns leave that take nothing from it: fixed columns that are not basic and
  /// rows whose slack is. A relaxation can then go on where the last one ended. Rows behind the basis' own count as
  /// basic.
  init?(_ model: IntegerModel, isLive: [Bool], basis: Basis? = nil) {
    func isNeeded(column: Int) -> Bool {
      model.lower[column] < model.upper[column] || basis?.columns[column] == .basic
    }
    func isBasic(row: Int) -> Bool {
      guard let basis, row < basis.rows.count else { return true }
      return basis.rows[row] == .basic
    }
    var numbers = [Int32](repeating: -1, count: model.columnCount)
    var columns: [Int] = []
    var small = IntegerModel()
    for column in 0..<model.columnCount where isNeeded(column: column) {
      numbers[column] = Int32(columns.count)
      columns.append(column)
      small.lower.append(model.lower[column])
      small.upper.append(model.upper[column])
    }
    var rows: [Int] = []
    // Rows with the same left side (up to the sign) are merged into the tightest.
    var known: [RowKey: (row: Int, isTurned: Bool)] = [:]
    for row in 0..<model.rowCount where isLive[row] || !isBasic(row: row) {
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
        // A row without columns cannot be nonbasic in a regular basis.
        if low > 0 || high < 0 { return nil }
        continue
      }
      let isTurned = first < 0
      let same = RowKey(
        columns: key.columns, factors: isTurned ? key.factors.map { -$0 } : key.factors)
      if let (kept, wasTurned) = known[same], isBasic(row: row) {
        if isTurned != wasTurned { (low, high) = (-high, -low) }
        small.rowLower[kept] = max(small.rowLower[kept], low)
        small.rowUpper[kept] = min(small.rowUpper[kept], high)
        if small.rowLower[kept] > small.rowUpper[kept] { return nil }
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
    self.basis = basis.map { basis in
      Basis(
        rows: rows.map { $0 < basis.rows.count ? basis.rows[$0] : .basic },
        columns: columns.map { basis.columns[$0] })
    }
  }

  private struct RowKey: Hashable {
    var columns: [Int32]
    var factors: [Int]
  }
}
