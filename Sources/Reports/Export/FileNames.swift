/// Names for files that Windows takes too.
enum FileNames {
  /// The names without what no file may be called, each only once whatever the case of its letters.
  static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let (stem, ending) = parts(allowed(name))
      var candidate = stem + ending
      var number = 1
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(stem) (\(number))\(ending)"
      }
      return candidate
    }
  }

  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  private static func allowed(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || "\\/:*?\"<>|".unicodeScalars.contains(scalar)
        ? "-" : String(scalar)
    }.joined()
    // A name that begins with a dot is hidden; most file systems take 255 bytes.
    let (stem, ending) = parts(kept.hasPrefix(".") ? "_" + kept : kept)
    var short = stem
    while short.utf8.count + ending.utf8.count > 200 { short.removeLast() }
    while short.hasSuffix(" ") || short.hasSuffix(".") { short.removeLast() }
    return (short.isEmpty ? "_" : short) + ending
  }
}
