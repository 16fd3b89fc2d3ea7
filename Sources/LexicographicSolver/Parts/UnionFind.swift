/// Disjoint sets of numbers that can be united; the leader of a set is its least member.
struct UnionFind {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func find(_ element: Int) -> Int {
    var root = element
    while parents[root] != root { root = parents[root] }
    var current = element
    while parents[current] != root { (current, parents[current]) = (parents[current], root) }
    return root
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let (a, b) = (find(first), find(second))
    if a < b { parents[b] = a } else if b < a { parents[a] = b }
  }
}
