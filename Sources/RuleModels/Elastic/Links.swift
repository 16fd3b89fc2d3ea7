/// Columns that rows link, as sets with a leader.
struct Links {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func leader(of column: Int) -> Int {
    var leader = column
    while parents[leader] != leader {
      parents[leader] = parents[parents[leader]]
      leader = parents[leader]
    }
    return leader
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (a, b) = (leader(of: one), leader(of: other))
    parents[max(a, b)] = min(a, b)
  }
}
