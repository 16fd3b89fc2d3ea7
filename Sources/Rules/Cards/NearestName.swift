/// Finds the known name that a mistyped one most likely means.
public enum NearestName {
  /// The known name with the least edit distance; nil if none is near enough to be a slip.
  public static func of(_ name: String, among known: [String]) -> String? {
    let limit = max(1, min(name.count, 12) / 2)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Levenshtein's distance: insertions, deletions and replacements.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var previous = Array(0...b.count)
    for (i, character) in a.enumerated() {
      var current = [i + 1]
      for (j, other) in b.enumerated() {
        let replaced = previous[j] + (character == other ? 0 : 1)
        current.append(min(replaced, previous[j + 1] + 1, current[j] + 1))
      }
      previous = current
    }
    return previous[b.count]
  }
}
