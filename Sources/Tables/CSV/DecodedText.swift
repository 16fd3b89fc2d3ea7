public import Foundation

/// The text of a file as UTF-8, whatever it was written in: UTF-8 first, with or without byte order mark, else GB18030.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark.
  public var bytes: [UInt8]
  public var encoding: TextEncoding

  /// Why bytes are no text.
  public struct Fault: Error, Hashable, Sendable {
    public var kind: TableProblem.Kind
    /// The line of the first bad byte, from 1.
    public var line: Int
    /// The byte's place in its line, from 1.
    public var byte: Int
  }

  /// Decodes a file.
  ///
  /// - Throws: a ``Fault`` for UTF-16, for UTF-8 with a few damaged characters, and for what is neither encoding.
  public init(_ file: [UInt8]) throws(Fault) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      throw Fault(kind: .utf16, line: 1, byte: 1)
    }
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Fault(kind: .notText, line: 1, byte: 1)
    }
    let marked = file.starts(with: [0xEF, 0xBB, 0xBF])
    let body = marked ? Array(file.dropFirst(3)) : file
    let survey = UTF8Survey(body)
    guard let bad = survey.firstBadByte else {
      bytes = body
      encoding = .utf8
      return
    }
    // Text that is UTF-8 but for a few bytes would often pass as GB18030 and come out as nonsense.
    let isDamagedUTF8 = marked || survey.wideCharacters > survey.badBytes
    if !isDamagedUTF8, let text = String(data: Data(body), encoding: TextEncoding.gb18030.foundation) {
      bytes = Array(text.utf8)
      encoding = .gb18030
      return
    }
    let before = body[..<bad]
    let lineStart = before.lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 } ?? 0
    throw Fault(
      kind: isDamagedUTF8 ? .damagedText : .unknownEncoding, line: before.lineBreaks + 1,
      byte: bad - lineStart + 1)
  }
}

extension TextEncoding {
  /// Foundation's name of it.
  public var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    }
  }
}

extension Collection<UInt8> {
  /// How many line ends there are: CR, LF or CR LF.
  fileprivate var lineBreaks: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte == 13 || (byte == 10 && previous != 13) { count += 1 }
      previous = byte
    }
    return count
  }
}
