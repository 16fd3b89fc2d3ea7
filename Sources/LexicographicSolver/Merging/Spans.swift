/// The rows of a block in an order in which every column stands in rows that follow each other: columns are then
/// intervals, such as postings that cover years.
struct Spans: Sendable {
  /// The rows that each column covers, by place in that order; nil for a column without own rows.
  let ofColumn: [ClosedRange<Int>?]

  /// Looks for such an order: as the rows stand, or sorted by their columns; nil: neither is one.
  ///
  /// - Parameters:
  ///   - rows: the own rows of each column.
  ///   - count: how many own rows there are.
  init?(rows: [[Int]], count: Int) {
    if let spans = Spans.spans(rows, places: Array(0..<count)) {
      ofColumn = spans
      return
    }
    var columns = [[Int]](repeating: [], count: count)
    for (column, own) in rows.enumerated() { for row in own { columns[row].append(column) } }
    let order = columns.indices.sorted {
      columns[$0] == columns[$1] ? $0 < $1 : columns[$0].lexicographicallyPrecedes(columns[$1])
    }
    var places = [Int](repeating: 0, count: count)
    for (place, row) in order.enumerated() { places[row] = place }
    guard let spans = Spans.spans(rows, places: places) else { return nil }
    ofColumn = spans
  }

  private static func spans(_ rows: [[Int]], places: [Int]) -> [ClosedRange<Int>?]? {
    var spans: [ClosedRange<Int>?] = []
    for own in rows {
      let placed = own.map { places[$0] }
      guard let first = placed.min(), let last = placed.max() else {
        spans.append(nil)
        continue
      }
      guard last - first + 1 == placed.count else { return nil }
      spans.append(first...last)
    }
    return spans
  }
}
