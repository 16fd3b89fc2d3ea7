/// What a number format makes of a number, as far as it changes what the number means.
enum NumberFormat: Hashable {
  /// A number.
  case number
  /// A day, with or without a time.
  case date
  /// Digits filled up with zeros to a width: 17 is shown as `00017`.
  case padded(width: Int)

  /// The format that Excel knows by a number without a code in the file.
  init(builtIn id: Int) {
    switch id {
    // 27–36 and 50–58 are the dates of the Chinese and Japanese Excel; their times of day are left out.
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    default: self = .number
    }
  }

  /// The format that a code such as `yyyy"年"m"月"` describes; its first section counts.
  init(code: String) {
    let bare = Self.bare(code)
    if bare.isEmpty || bare.hasPrefix("general") || bare.hasPrefix("g/通用格式") {
      self = .number
    } else if Self.showsDate(bare) {
      self = .date
    } else if bare.utf8.count >= 2, bare.utf8.count <= 30, bare.utf8.allSatisfy({ $0 == 0x30 }) {
      self = .padded(width: bare.utf8.count)
    } else {
      self = .number
    }
  }

  /// The first section in lower case, without quoted text, escaped characters, fillers and brackets.
  private static func bare(_ code: String) -> String {
    var bare = ""
    var characters = code.lowercased().makeIterator()
    while let character = characters.next() {
      switch character {
      case ";": return bare
      case "\"": while let quoted = characters.next(), quoted != "\"" {}
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.append(next) }
        // [h] and [mm] are hours and minutes beyond a day or an hour; all else is colour, condition or language.
        if inside.allSatisfy({ "hms".contains($0) }) { bare.append(inside.isEmpty ? "" : "h") }
      case "\\", "_", "*": _ = characters.next()
      default: bare.append(character)
      }
    }
    return bare
  }

  /// Whether a year, a day or a month is shown; `m` beside hours or seconds alone is minutes.
  private static func showsDate(_ bare: String) -> Bool {
    if bare.contains("y") || bare.contains("d") || bare.contains("aaa") { return true }
    // In Chinese and Japanese formats e is a year, in others the exponent of 0.00E+00.
    if bare.contains("e"), !bare.contains("e+"), !bare.contains("e-") { return true }
    return bare.contains("m") && !bare.contains("h") && !bare.contains("s")
  }
}
