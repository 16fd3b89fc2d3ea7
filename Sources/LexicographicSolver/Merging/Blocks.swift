/// The columns of a part dealt into blocks, and the rows that are a block's own.
struct Blocks {
  /// The columns of each block, ascending; blocks in the order of their first columns.
  private(set) var columns: [[Int]] = []
  /// The rows of each block that hold no column of another block and none without a block, ascending.
  private(set) var ownRows: [[Int]] = []
  /// The place of a row among the own rows of its block; −1 for a row that blocks share.
  private(set) var placeOfRow: [Int32]

  /// - Parameter groups: the block of each column; −1: none.
  init(_ groups: [Int32], of model: IntegerModel) {
    var numbers: [Int32: Int32] = [:]
    var blockOf = [Int32](repeating: -1, count: groups.count)
    var last: (group: Int32, number: Int32) = (-1, -1)
    for (column, group) in groups.enumerated() where group >= 0 {
      // The columns of a block mostly stand together.
      if group != last.group {
        last = (group, numbers[group] ?? Int32(columns.count))
        if Int(last.number) == columns.count {
          numbers[group] = last.number
          columns.append([])
        }
      }
      blockOf[column] = last.number
      columns[Int(last.number)].append(column)
    }
    ownRows = [[Int]](repeating: [], count: columns.count)
    placeOfRow = [Int32](repeating: -1, count: model.rowCount)
    for row in 0..<model.rowCount {
      let terms = model.terms(ofRow: row)
      guard let first = terms.first else { continue }
      let block = blockOf[Int(model.termColumns[first])]
      guard block >= 0, terms.allSatisfy({ blockOf[Int(model.termColumns[$0])] == block }) else { continue }
      placeOfRow[row] = Int32(ownRows[Int(block)].count)
      ownRows[Int(block)].append(row)
    }
  }
}
