/// A piece of HTML or SVG. Texts that are put into it are escaped; only other pieces are taken as they are:
/// `let row: HTML = "<td>\(name)</td>"`.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Takes a text as HTML without escaping it: for templates that the bureau writes.
  init(trusted source: String) { self.source = source }

  /// A text, escaped.
  static func text(_ text: String) -> HTML { "\(text)" }

  static let empty: HTML = ""

  static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.source + right.source) }
  /// Adds a text, escaped.
  mutating func add(_ text: String) { source += Self.escaped(text) }

  static func += (left: inout HTML, right: HTML) { left.source += right.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ piece: HTML) { source += piece.source }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { source += piece.source } }

    /// A coordinate, rounded to a tenth, so that no platform writes other digits.
    mutating func appendInterpolation(_ coordinate: Double) {
      let tenths = Int((coordinate * 10).rounded())
      let whole = abs(tenths) / 10
      source += (tenths < 0 ? "-" : "") + String(whole)
      if tenths % 10 != 0 { source += "." + String(abs(tenths) % 10) }
    }
  }

  /// The text with the five characters replaced that mean something in HTML, and without control characters, which no
  /// HTML may hold.
  private static func escaped(_ text: String) -> String {
    let needsWork = text.utf8.contains { byte in
      byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27 || byte < 0x20
        || byte == 0x7F
    }
    guard needsWork else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}

extension [HTML] {
  func joined() -> HTML {
    var all: HTML = ""
    for piece in self { all += piece }
    return all
  }
}
