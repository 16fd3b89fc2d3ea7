/// Finds blocks that nothing tells apart but which columns they have: their columns, taken in order, have the same
/// bounds, the same factors in every shared row and every criterion, and stand alike in own rows of the same bounds.
struct AlikeBlocks {
  /// The numbers of the blocks of each class, ascending; only classes of two blocks and more, by their first block.
  private(set) var classes: [[Int]] = []

  private let part: Part
  private let blocks: Blocks
  private let index: (starts: [Int], rows: [Int32], factors: [Int])

  init(_ blocks: Blocks, of part: Part) {
    self.part = part
    self.blocks = blocks
    index = part.model.columnIndex()
    // A cheap number for each block first: most blocks of most parts are alone with theirs, and need no closer look.
    var numbered: [UInt64: [Int]] = [:]
    let numbers = blocks.columns.indices.map { number(ofBlock: $0) }
    for (block, number) in numbers.enumerated() { numbered[number, default: []].append(block) }
    var isPlaced = [Bool](repeating: false, count: numbers.count)
    for (block, number) in numbers.enumerated() where !isPlaced[block] {
      guard let candidates = numbered[number], candidates.count > 1 else { continue }
      let alike = candidates.filter { !isPlaced[$0] && ($0 == block || isAlike(block, $0)) }
      for other in alike { isPlaced[other] = true }
      if alike.count > 1 { classes.append(alike) }
    }
  }

  /// A number that alike blocks share; seldom do others.
  private func number(ofBlock block: Int) -> UInt64 {
    let model = part.model
    var number: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mix(_ value: Int) {
      number = (number ^ UInt64(bitPattern: Int64(value))) &* 0xBF58_476D_1CE4_E5B9
      number ^= number >> 31
    }
    for row in blocks.ownRows[block] {
      mix(model.rowLower[row])
      mix(model.rowUpper[row])
    }
    for column in blocks.columns[block] {
      mix(model.lower[column])
      mix(model.upper[column])
      for entry in index.starts[column]..<index.starts[column + 1] {
        mix(key(ofRow: Int(index.rows[entry])))
        mix(index.factors[entry])
      }
      for stage in part.stages { mix(stage[column]) }
    }
    return number
  }

  /// What stands for a row when blocks are compared: its place for own rows, its number for shared ones.
  private func key(ofRow row: Int) -> Int {
    let place = Int(blocks.placeOfRow[row])
    return place >= 0 ? -1 - place : row
  }

  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    let model = part.model
    let (columns, others) = (blocks.columns[first], blocks.columns[second])
    let (rows, otherRows) = (blocks.ownRows[first], blocks.ownRows[second])
    guard columns.count == others.count, rows.count == otherRows.count else { return false }
    for (row, other) in zip(rows, otherRows)
    where model.rowLower[row] != model.rowLower[other] || model.rowUpper[row] != model.rowUpper[other] {
      return false
    }
    for (column, other) in zip(columns, others) {
      let (start, otherStart) = (index.starts[column], index.starts[other])
      let count = index.starts[column + 1] - start
      guard model.lower[column] == model.lower[other], model.upper[column] == model.upper[other],
        count == index.starts[other + 1] - otherStart,
        part.stages.allSatisfy({ $0[column] == $0[other] })
      else { return false }
      for entry in 0..<count {
        guard index.factors[start + entry] == index.factors[otherStart + entry],
          key(ofRow: Int(index.rows[start + entry])) == key(ofRow: Int(index.rows[otherStart + entry]))
        else { return false }
      }
    }
    return true
  }

  /// The own rows of each column of a block, as places among them; nil unless the block is one of intervals: columns
  /// from 0 on, rows that say "at most one of these" and nothing else.
  func ownRows(ofBlock block: Int) -> [[Int]]? {
    let model = part.model
    var standing = [[Int]](repeating: [], count: blocks.columns[block].count)
    for (place, column) in blocks.columns[block].enumerated() {
      guard model.lower[column] == 0 else { return nil }
      for entry in index.starts[column]..<index.starts[column + 1] {
        let own = Int(blocks.placeOfRow[Int(index.rows[entry])])
        guard own >= 0 else { continue }
        guard index.factors[entry] == 1 else { return nil }
        standing[place].append(own)
      }
    }
    for row in blocks.ownRows[block] where model.rowLower[row] > 0 || model.rowUpper[row] != 1 { return nil }
    return standing
  }
}
