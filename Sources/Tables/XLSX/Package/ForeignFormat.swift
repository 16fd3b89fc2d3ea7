/// Tells files that are called workbooks and are none by their first bytes.
enum ForeignFormat {
  /// The problem with a file that is no zip archive; nil: it may be one.
  static func problem(of bytes: [UInt8]) -> WorkbookProblem? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Excel puts an encrypted workbook into the container of the old format, in a stream of this name.
      let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      return !contains(name, in: bytes) ? .legacyWorkbook : .passwordProtected
    }
    // Workbooks of Excel 2 to 4 begin with a BOF record.
    if bytes.count > 4, bytes[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]), bytes[3] == 0x00 {
      return .legacyWorkbook
    }
    return bytes.starts(with: [0x50, 0x4B]) ? nil : .notAWorkbook
  }

  private static func contains(_ name: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = name.first, bytes.count >= name.count else { return false }
    return (0...bytes.count - name.count).contains { start in
      bytes[start] == first && bytes[start..<start + name.count].elementsEqual(name)
    }
  }
}
