/// Finds columns that a lexicographically best plan need not use because another column does all they do.
///
/// Column `b` is dominated by `a` when every row that likes `b` likes `a` no less, no criterion prefers `b` in
/// lexicographic order, and some row lets the two together take no more than `a` can take alone: then whatever `b`
/// takes can be moved to `a`. Only columns whose lower bound is 0 are looked at.
struct Dominance {
  /// The dominating column of each dominated one, −1 for the others; a dominating column is not itself dominated.
  private(set) var dominators: [Int32]

  init(_ part: Part) {
    let model = part.model
    dominators = [Int32](repeating: -1, count: model.columnCount)
    let index = model.columnIndex()
    func vector(_ column: Int) -> Range<Int> { index.starts[column]..<index.starts[column + 1] }
    /// Whether moving a unit from `b` to `a` keeps every row.
    func keepsRows(_ a: Int, _ b: Int) -> Bool {
      var (i, j) = (index.starts[a], index.starts[b])
      while i < index.starts[a + 1] || j < index.starts[b + 1] {
        let rowA = i < index.starts[a + 1] ? index.rows[i] : Int32.max
        let rowB = j < index.starts[b + 1] ? index.rows[j] : Int32.max
        let row = Int(min(rowA, rowB))
        let change = (rowA <= rowB ? index.factors[i] : 0) - (rowB <= rowA ? index.factors[j] : 0)
        if rowA <= rowB { i += 1 }
        if rowB <= rowA { j += 1 }
        if change > 0 && model.rowUpper[row] < IntegerModel.unbounded { return false }
        if change < 0 && model.rowLower[row] > -IntegerModel.unbounded { return false }
      }
      return true
    }
    func isNoWorse(_ a: Int, _ b: Int) -> Bool {
      for stage in part.stages where stage[a] != stage[b] { return stage[a] < stage[b] }
      return a < b
    }
    for row in 0..<model.rowCount where model.rowUpper[row] < IntegerModel.unbounded {
      let terms = model.terms(ofRow: row)
      // Long rows would make this quadratic, and no row over many people says "one of these".
      guard terms.count >= 2, terms.count <= 200 else { continue }
      let isPacking = terms.allSatisfy { term in
        model.termFactors[term] == 1 && model.lower[Int(model.termColumns[term])] == 0
      }
      guard isPacking else { continue }
      let columns = model.termColumns[terms].map { Int($0) }
      for b in columns where dominators[b] < 0 {
        for a in columns where a != b && dominators[a] < 0 {
          guard vector(a).count <= vector(b).count + 2, model.rowUpper[row] <= model.upper[a],
            isNoWorse(a, b),
            keepsRows(a, b)
          else { continue }
          dominators[b] = Int32(a)
          break
        }
      }
    }
  }
}
