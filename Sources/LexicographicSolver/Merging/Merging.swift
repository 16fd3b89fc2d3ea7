/// A part in which blocks of columns that nothing tells apart have become one block that counts for all of them.
///
/// Exact, because only blocks of intervals are merged (columns from 0 on, own rows "at most one of these", each column in
/// rows that follow each other). What n such members choose adds up to a choice of the merged block, with the same
/// share of every shared row and every criterion; and whatever the merged block chooses covers no own row more than n
/// times, so that it can be dealt out to n members (``MergedClass/dealOut(_:)``).
struct Merging: Sendable {
  /// The part with merged blocks.
  let part: Part
  let classes: [MergedClass]
  /// For each column of the unmerged part the column of the merged one that counts it.
  private let places: [Int32]

  /// How many columns the part had before.
  var columnsBefore: Int { places.count }

  /// Below this share of columns that would go, in hundredths, a part stays as it is.
  private static let leastGain = 5

  /// Merges what is alike in a part; nil: it stays as it is.
  init?(_ whole: Part) {
    guard let family = whole.blocks else { return nil }
    let model = whole.model
    let blocks = Blocks(whole.groups[family], of: model)
    let alike = AlikeBlocks(blocks, of: whole)
    func gain(_ members: [Int]) -> Int { (members.count - 1) * blocks.columns[members[0]].count }
    func pays(_ gain: Int) -> Bool { gain > 0 && gain * 100 >= model.columnCount * Self.leastGain }
    guard pays(alike.classes.reduce(0) { $0 + gain($1) }) else { return nil }
    var merged: [(members: [Int], spans: Spans)] = []
    for members in alike.classes {
      guard let rows = alike.ownRows(ofBlock: members[0]),
        let spans = Spans(rows: rows, count: blocks.ownRows[members[0]].count)
      else { continue }
      merged.append((members, spans))
    }
    guard pays(merged.reduce(0) { $0 + gain($1.members) }) else { return nil }

    var stands = (0..<model.columnCount).map { $0 }
    var isRowLeft = [Bool](repeating: true, count: model.rowCount)
    var wide = model
    var classes: [MergedClass] = []
    for (members, spans) in merged {
      let count = members.count
      let columns = blocks.columns[members[0]]
      for (place, column) in columns.enumerated() {
        // A column in a row takes at most one of each member.
        let each = spans.ofColumn[place] == nil ? model.upper[column] : min(1, model.upper[column])
        wide.upper[column] = count * each
      }
      for row in blocks.ownRows[members[0]] { wide.rowUpper[row] = count }
      for other in members.dropFirst() {
        for (column, first) in zip(blocks.columns[other], columns) { stands[column] = first }
        for row in blocks.ownRows[other] { isRowLeft[row] = false }
      }
      classes.append(
        MergedClass(
          members: members.map { blocks.columns[$0].map { whole.origins[$0] } }, spans: spans,
          upper: columns.map { model.upper[$0] }))
    }
    let left = stands.indices.filter { stands[$0] == $0 }
    var numbers = [Int32](repeating: -1, count: model.columnCount)
    for (number, column) in left.enumerated() { numbers[column] = Int32(number) }
    var small = IntegerModel()
    small.lower = left.map { wide.lower[$0] }
    small.upper = left.map { wide.upper[$0] }
    for row in 0..<model.rowCount where isRowLeft[row] {
      let terms = model.terms(ofRow: row).filter { numbers[Int(model.termColumns[$0])] >= 0 }
      small.addRow(
        columns: terms.map { numbers[Int(model.termColumns[$0])] },
        factors: terms.map { model.termFactors[$0] }, lower: wide.rowLower[row], upper: wide.rowUpper[row])
    }
    var part = whole
    part.model = small
    part.stages = whole.stages.map { dense in left.map { dense[$0] } }
    part.groups = whole.groups.map { group in left.map { group[$0] } }
    part.origins = left.map { whole.origins[$0] }
    self.part = part
    self.classes = classes
    places = stands.map { numbers[$0] }
  }

  /// A plan of the unmerged part as the merged one counts it.
  func summed(_ plan: [Int]) -> [Int] {
    var sum = [Int](repeating: 0, count: part.model.columnCount)
    for (column, value) in plan.enumerated() { sum[Int(places[column])] += value }
    return sum
  }
}
