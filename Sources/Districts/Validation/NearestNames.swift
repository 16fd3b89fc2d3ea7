/// Finds the known names that somebody may have meant who wrote another one.
public struct NearestNames: Sendable {
  private let names: [String]

  /// - Parameter names: the known names; their order does not matter.
  public init(_ names: some Sequence<String>) {
    self.names = Array(names)
  }

  /// The nearest known names, at most `count`, the nearest first; none if nothing is near.
  ///
  /// Near is what differs by few insertions, deletions, changes and swaps of neighbours, or what holds the word as a
  /// part or is part of it (一小 for 荔波一小).
  public func nearest(to word: String, count: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
    let limit = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    // Names are mostly kept for the case that something is wrong: they are put together when it is.
    for name in Set(names) {
      let letters = Array(name.lowercased().unicodeScalars)
      guard !letters.isEmpty, letters.count <= 80 else { continue }
      if abs(letters.count - wanted.count) <= limit,
        let distance = Self.distance(wanted, letters, limit: min(limit, max(wanted.count, letters.count) - 1))
      {
        found.append((2 * distance, name))
      } else if min(wanted.count, letters.count) >= 2,
        Self.contains(letters, wanted) || Self.contains(wanted, letters)
      {
        found.append((2 * limit + 1 + abs(letters.count - wanted.count), name))
      }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(count).map(\.name)
  }

  private static func contains(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
    guard short.count <= long.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)] == short[...] }
  }

  /// The edit distance with swaps of neighbours (optimal string alignment); nil: above the limit.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var next = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(last[column] + 1, next[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, before[column - 2] + 1)
        }
        next[column] = best
      }
      if (next.min() ?? 0) > limit { return nil }
      (before, last) = (last, next)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// The advice that names them: 是否应为…… / Maybe …; nil if nothing is near.
  public func advice(for word: String) -> Text? {
    let names = nearest(to: word)
    guard let first = names.first else { return nil }
    let others = names.dropFirst()
    return Text(
      zh: "是否应为“\(first)”" + others.map { "或“\($0)”" }.joined() + "？",
      en: "Maybe \"\(first)\"" + others.map { " or \"\($0)\"" }.joined() + "?")
  }
}
