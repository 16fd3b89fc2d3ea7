/// Text in which a workbook writes characters that XML does not allow as `_x000D_`.
enum EscapedText {
  /// The text that the bytes mean, with line breaks as line feeds.
  static func decode(_ bytes: [UInt8]) -> String {
    let text =
      bytes.contains(0x5F)
      ? String(decoding: unescaped(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(0x0D) else { return text }
    // Swift counts CR LF as one character.
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// The text with `_x005F_` for each underline that would begin an escape, for a writer that knows nothing of them.
  static func encode(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      if scalar(at: index, in: bytes) != nil { result.append(contentsOf: "_x005F".utf8) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(at: index, in: bytes) {
        result.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The character that `_xHHHH_` at an index means; nil if there is no such escape, or half a surrogate pair.
  private static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F
    else {
      return nil
    }
    var code: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code * 16 + UInt32(digit)
    }
    return Unicode.Scalar(code)
  }
}
