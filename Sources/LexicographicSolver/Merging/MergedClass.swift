import LinearModels

/// Blocks that are alike and stand in the part as one, whose columns count for all of them.
struct MergedClass: Sendable {
  /// The columns of each member in order, by their number in the whole problem; the first member's stand for all.
  let members: [[Int32]]
  /// The rows that each column covers.
  let spans: Spans
  /// What a single member may have of each column.
  let upper: [Int]

  /// Deals what the first member's columns hold for all out to the members.
  ///
  /// Units are dealt in the order of the first row they cover, then of their columns, each to a member who is free by
  /// then: of these to the one with the fewest units so far, then to the first. No row is covered by more units than
  /// there are members, so one is always free.
  func dealOut(_ values: inout [Int]) throws {
    let counts = members[0].map { values[Int($0)] }
    for column in members[0] { values[Int(column)] = 0 }
    let order = counts.indices.filter { counts[$0] != 0 }.sorted { first, second in
      let (a, b) = (spans.ofColumn[first]?.lowerBound ?? -1, spans.ofColumn[second]?.lowerBound ?? -1)
      return a != b ? a < b : first < second
    }
    var freeFrom = [Int](repeating: 0, count: members.count)
    var load = [Int](repeating: 0, count: members.count)
    for column in order {
      for _ in 0..<max(0, counts[column]) {
        let span = spans.ofColumn[column]
        let free = members.indices.filter { member in
          values[Int(members[member][column])] < upper[column]
            && span.map { freeFrom[member] <= $0.lowerBound } ?? true
        }
        guard let member = free.min(by: { (load[$0], $0) < (load[$1], $1) }) else {
          throw ModelFault("merged columns cannot be dealt out: an error in this program")
        }
        values[Int(members[member][column])] += 1
        load[member] += 1
        if let span { freeFrom[member] = span.upperBound + 1 }
      }
    }
  }
}
