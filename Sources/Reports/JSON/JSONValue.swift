/// A JSON value whose objects keep the order in which their keys were written, for files that are the same byte for
/// byte whatever made them. (Foundation's encoder can only sort keys.)
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object of pairs, in this order.
  public static func pairs(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member($0.key, $0.value) })
  }

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

  /// The text, indented by two spaces, with a line feed at the end.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .string(let string): Self.quote(string, into: &text)
    case .array(let values):
      Self.list("[", "]", values, into: &text, indent: indent, multiline: values.contains { !$0.isScalar }) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.list("{", "}", members, into: &text, indent: indent, multiline: true) { member, text in
        Self.quote(member.key, into: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func list<Item>(
    _ open: String, _ close: String, _ items: [Item], into text: inout String, indent: Int, multiline: Bool,
    write: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += multiline ? "," : ", " }
      if multiline { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text)
    }
    if multiline && !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Nearly every string may stand as it is.
    guard string.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
