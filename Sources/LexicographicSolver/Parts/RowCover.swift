/// Finds rows that say nothing because another row says more: "at most one of these" inside "at most one of those".
enum RowCover {
  /// For each row of a model whether it is still needed.
  ///
  /// A row is dropped if it only bounds from above a plain sum of columns that are never negative, and another such
  /// row holds all its columns under a bound that is no larger.
  static func needed(in model: IntegerModel) -> [Bool] {
    var isNeeded = [Bool](repeating: true, count: model.rowCount)
    let isPacking = (0..<model.rowCount).map { row in
      model.rowUpper[row] < IntegerModel.unbounded
        && model.terms(ofRow: row).allSatisfy {
          model.termFactors[$0] == 1 && model.lower[Int(model.termColumns[$0])] >= 0
        }
    }
    let index = model.columnIndex()
    var shared = [Int](repeating: 0, count: model.rowCount)
    for row in 0..<model.rowCount where isPacking[row] && model.rowLower[row] <= 0 {
      let terms = model.terms(ofRow: row)
      var touched: [Int] = []
      for term in terms {
        let column = Int(model.termColumns[term])
        for place in index.starts[column]..<index.starts[column + 1] {
          let other = Int(index.rows[place])
          guard other != row, isPacking[other], isNeeded[other] else { continue }
          if shared[other] == 0 { touched.append(other) }
          shared[other] += 1
        }
      }
      for other in touched {
        if shared[other] == terms.count && model.rowUpper[other] <= model.rowUpper[row] {
          isNeeded[row] = false
        }
        shared[other] = 0
      }
    }
    return isNeeded
  }
}
