/// Finds the few long rows that alone hold a part together, such as one budget for a county of groups.
enum Links {
  /// The most rows that are looked at as links.
  private static let most = 24

  /// Rows without which the part falls into at least two pieces of some size; empty if there are none.
  static func find(in model: IntegerModel) -> [Int] {
    let order = (0..<model.rowCount).sorted { first, second in
      let (a, b) = (model.terms(ofRow: first).count, model.terms(ofRow: second).count)
      return a != b ? a < b : first < second
    }
    guard order.count >= 2 else { return [] }
    // The part must be worth taking apart: pieces of a fiftieth of the columns, nine tenths of them in such pieces.
    let size = max(1, model.columnCount / 50)
    var sets = UnionFind(count: model.columnCount)
    func unite(_ row: Int) {
      let terms = model.terms(ofRow: row)
      guard let first = terms.first else { return }
      for term in terms.dropFirst() {
        sets.unite(Int(model.termColumns[first]), Int(model.termColumns[term]))
      }
    }
    func fallsApart() -> Bool {
      var sizes = [Int](repeating: 0, count: model.columnCount)
      for column in 0..<model.columnCount { sizes[sets.find(column)] += 1 }
      let large = sizes.filter { $0 >= size }
      return large.count >= 2 && large.reduce(0, +) * 10 >= model.columnCount * 9
    }
    let first = max(1, order.count - most)
    for row in order[..<first] { unite(row) }
    // Rows are given back from the shortest on, as long as the part stays apart.
    var best: (rows: ArraySlice<Int>, sets: UnionFind)?
    for place in first..<order.count {
      if fallsApart() { best = (order[place...], sets) }
      unite(order[place])
    }
    guard var (rows, apart) = best else { return [] }
    rows =
      rows.filter { row in
        let columns = model.terms(ofRow: row).map { Int(model.termColumns[$0]) }
        return columns.dropFirst().contains { apart.find($0) != apart.find(columns[0]) }
      }[...]
    // Short links would mean that this is no county but a tangle.
    guard rows.allSatisfy({ model.terms(ofRow: $0).count * 20 >= model.columnCount }) else { return [] }
    return Array(rows)
  }
}
