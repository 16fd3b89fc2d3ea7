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
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text in UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .string(let string): Self.quote(string, into: &bytes)
    case .array(let values):
      let isMultiline = values.contains { !$0.isScalar }
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        Self.separate(index, isMultiline, indent + 1, &bytes)
        value.write(to: &bytes, indent: indent + 1)
      }
      if isMultiline { Self.feed(indent, &bytes) }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for (index, member) in members.enumerated() {
        Self.separate(index, true, indent + 1, &bytes)
        Self.quote(member.key, into: &bytes)
        bytes.append(0x3A)
        bytes.append(0x20)
        member.value.write(to: &bytes, indent: indent + 1)
      }
      if !members.isEmpty { Self.feed(indent, &bytes) }
      bytes.append(0x7D)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// What stands before an item of a list.
  private static func separate(_ index: Int, _ isMultiline: Bool, _ indent: Int, _ bytes: inout [UInt8]) {
    if index > 0 { bytes.append(0x2C) }
    if isMultiline {
      feed(indent, &bytes)
    } else if index > 0 {
      bytes.append(0x20)
    }
  }

  private static func feed(_ indent: Int, _ bytes: inout [UInt8]) {
    bytes.append(0x0A)
    for _ in 0..<(2 * indent) { bytes.append(0x20) }
  }

  private static func quote(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    // Nearly every string may stand as it is.
    guard string.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      bytes += string.utf8
      return
    }
    for byte in string.utf8 {
      switch byte {
      case 0x22: bytes += #"\""#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
  }
}
