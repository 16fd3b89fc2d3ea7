/// A problem reduced and split into parts that no row links.
struct Division: Sendable {
  let parts: [Part]
  /// For parts that only a few rows hold together, the pieces they would fall into; empty for the others.
  let pieces: [[Part]]
  /// The rows of each part that link its pieces; empty for the others.
  let links: [[Int]]
  /// The start's values for each part's columns, where there is a start.
  let starts: [[Int]?]
  /// What was merged in each part; nil for a part as it was.
  let mergings: [Merging?]
  /// One value a column of the whole problem; those of the parts' columns are yet to be filled in.
  let fixedValues: [Int]

  /// A column that no row holds goes where the first criterion that minds wants it; all such columns.
  private static func fixColumnsWithoutRows(of part: inout Part) -> [Int] {
    var hasRow = [Bool](repeating: false, count: part.model.columnCount)
    for column in part.model.termColumns { hasRow[Int(column)] = true }
    let columns = hasRow.indices.filter { !hasRow[$0] }
    for column in columns {
      let factor = part.stages.lazy.map { $0[column] }.first { $0 != 0 } ?? 1
      if factor > 0 {
        part.model.upper[column] = part.model.lower[column]
      } else {
        part.model.lower[column] = part.model.upper[column]
      }
    }
    return columns
  }

  /// Reduces and splits; nil if some row cannot be kept.
  init?(_ whole: Part, start: [Int]?, steps: LexicographicSteps) {
    var start = start
    var part = whole
    var fixedValues = part.model.lower
    if steps.contains(.reduce) {
      let first = Propagation(part.model)
      if first.isInfeasible { return nil }
      var narrowed = part
      narrowed.model = first.model
      let isNeeded = zip(first.isLive, RowCover.needed(in: first.model)).map { $0 && $1 }
      narrowed.model.dropRows(keeping: isNeeded)
      let dominators = Dominance(narrowed).dominators
      for (column, dominator) in dominators.enumerated() where dominator >= 0 {
        narrowed.model.upper[column] = 0
        if let value = start?[column], value != 0 {
          // Dominators may be dominated in turn; the chain ends, for each step is strictly better.
          var target = Int(dominator)
          while dominators[target] >= 0 { target = Int(dominators[target]) }
          start?[column] = 0
          start?[target] += value
        }
      }
      for column in Division.fixColumnsWithoutRows(of: &narrowed) {
        // No row minds, so a plan that is known stays one.
        start?[column] = narrowed.model.lower[column]
      }
      let propagation = Propagation(narrowed.model)
      if propagation.isInfeasible { return nil }
      guard let compaction = Compaction(propagation.model, isLive: propagation.isLive) else { return nil }
      fixedValues = compaction.fixedValues
      // Propagation keeps all plans, so a start that no longer fits was no plan.
      if let known = start {
        let isLeft = Set(compaction.columns)
        let fits = known.indices.allSatisfy { isLeft.contains($0) || known[$0] == fixedValues[$0] }
        start = fits ? compaction.columns.map { known[$0] } : nil
      }
      part = part.compacted(compaction)
    } else {
      for column in 0..<part.model.columnCount where part.model.lower[column] > part.model.upper[column] {
        return nil
      }
      // Rows without columns belong to no part.
      for row in 0..<part.model.rowCount where part.model.terms(ofRow: row).isEmpty {
        if part.model.rowLower[row] > 0 || part.model.rowUpper[row] < 0 { return nil }
      }
    }
    // What fixed columns contribute is counted once, for the whole problem.
    part.constants = [Int](repeating: 0, count: part.stages.count)
    let numbers = part.origins
    let pieces = steps.contains(.split) ? part.pieces() : [part]
    var placeOfOrigin = [Int32](repeating: -1, count: whole.model.columnCount)
    for (place, origin) in numbers.enumerated() { placeOfOrigin[Int(origin)] = Int32(place) }
    let mergings = pieces.map { steps.contains(.merging) ? Merging($0) : nil }
    starts = zip(pieces, mergings).map { piece, merging in
      guard let start else { return nil }
      let own = piece.origins.map { start[Int(placeOfOrigin[Int($0)])] }
      return merging.map { $0.summed(own) } ?? own
    }
    let parts = zip(pieces, mergings).map { $1?.part ?? $0 }
    self.parts = parts
    self.mergings = mergings
    let links = parts.map { steps.contains(.links) ? Links.find(in: $0.model) : [] }
    self.links = links
    self.pieces = zip(parts, links).map { $1.isEmpty ? [] : $0.pieces(without: $1) }
    self.fixedValues = fixedValues
  }

  /// Deals what merged columns hold out to all columns that they stand for.
  func dealOut(_ values: inout [Int]) throws {
    for merging in mergings {
      for alike in merging?.classes ?? [] { try alike.dealOut(&values) }
    }
  }
}
