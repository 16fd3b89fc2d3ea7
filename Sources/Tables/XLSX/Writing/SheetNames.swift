/// Names for tabs as Excel allows them.
enum SheetNames {
  /// The names, each changed as little as it takes: no name twice, whatever the case of its letters.
  static func allowed(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var number = 1
      var candidate = allowed(name, ending: "")
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = allowed(name, ending: " (\(number))")
      }
      return candidate
    }
  }

  private static func allowed(_ name: String, ending: String) -> String {
    var kept = ""
    // Excel counts UTF-16 units, and keeps “History” to itself.
    for character in name.unicodeScalars where character.value >= 0x20 && character.value != 0x7F {
      let allowed = "[]:*?/\\".unicodeScalars.contains(character) ? "-" : String(character)
      guard (kept + allowed + ending).utf16.count <= 31 else { break }
      kept += allowed
    }
    while kept.hasPrefix("'") { kept.removeFirst() }
    while kept.hasSuffix("'") { kept.removeLast() }
    if kept.isEmpty { kept = "Sheet" }
    if kept.lowercased() == "history" { kept += "_" }
    return kept + ending
  }
}
