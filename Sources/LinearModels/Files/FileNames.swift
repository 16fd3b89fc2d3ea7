/// The names of a model's columns or rows as a file format allows them: unique, short, of allowed letters.
struct FileNames {
  /// What a format asks of a name.
  struct Form {
    /// Letters beside ASCII letters and digits that may stand in a name.
    let marks: String
    /// Whether a name could be mistaken for something else and gets a prefix.
    let isMistakable: (String) -> Bool
  }

  /// GLPK reads at most 255 bytes, others fewer.
  private static let mostLetters = 100

  private(set) var names: [String] = []
  private var taken: Set<String>

  /// - Parameters:
  ///   - wanted: the model's own names, empty where none was given.
  ///   - prefix: what stands before the number of a nameless column or row.
  ///   - reserved: names that must not be given.
  init(_ wanted: [String], prefix: String, reserved: Set<String> = [], form: Form) {
    taken = reserved
    names.reserveCapacity(wanted.count)
    for (number, name) in wanted.enumerated() {
      var cleaned = ""
      for scalar in name.unicodeScalars.prefix(Self.mostLetters) {
        let isAllowed =
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || form.marks.unicodeScalars.contains(scalar)
        cleaned.unicodeScalars.append(isAllowed ? scalar : "_")
      }
      // A name of which nothing is left says less than a number.
      if cleaned.allSatisfy({ $0 == "_" }) { cleaned = "\(prefix)\(number + 1)" }
      if form.isMistakable(cleaned) { cleaned = "n_" + cleaned }
      names.append(unused(cleaned))
    }
  }

  /// A name that no column or row has, and that is taken from now on.
  mutating func unused(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted)_\(number)"
      number += 1
    }
    return name
  }
}

extension Double {
  /// The shortest text that reads back as this number, the same in every locale.
  var fileText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
