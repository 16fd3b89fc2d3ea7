/// How far bytes are well-formed UTF-8.
struct UTF8Survey {
  /// Where the first byte stands that belongs to no character; nil: all is well-formed.
  private(set) var firstBadByte: Int?
  /// Bytes that belong to no character.
  private(set) var badBytes = 0
  /// Well-formed characters of two to four bytes.
  private(set) var wideCharacters = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        if bytes[at] < 0x80 {
          at += 1
          continue
        }
        let length = Self.characterLength(bytes, at)
        if length == 0 {
          badBytes += 1
          if firstBadByte == nil { firstBadByte = at }
          at += 1
        } else {
          wideCharacters += 1
          at += length
        }
      }
    }
  }

  /// The length of the well-formed wide character that begins here; 0: none does. (Unicode, table 3-7.)
  private static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[at + offset]) { return 0 }
    return length
  }
}
