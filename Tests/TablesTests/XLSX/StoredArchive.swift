/// A zip archive without compression, built byte by byte, so that tests can lie in it.
struct StoredArchive {
  var parts: [(name: String, bytes: [UInt8])] = []
  /// What the archive says a part's unpacked size is, if not the truth.
  var statedSizes: [String: UInt32] = [:]
  /// Flags of all parts; bit 0 says encrypted.
  var flags: UInt16 = 0

  /// A workbook with one sheet that holds these rows as XML.
  init(rows: String, before: String = "", strings: String? = nil) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    add(
      "_rels/.rels",
      "<Relationships xmlns='\(package)'><Relationship Id='r1' Type='\(types)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    )
    add(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(types)'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>"
    )
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns='\(package)'><Relationship Id='r1' Type='\(types)/worksheet' Target='worksheets/sheet1.xml'/>"
        + (strings == nil
          ? "" : "<Relationship Id='r2' Type='\(types)/sharedStrings' Target='sharedStrings.xml'/>")
        + "</Relationships>")
    add(
      "xl/worksheets/sheet1.xml",
      "<?xml version='1.0'?>\n\(before)<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData></worksheet>")
    if let strings { add("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(strings)</sst>") }
  }

  mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  /// The archive as a file holds it.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let size = UInt32(part.bytes.count)
      let common =
        [UInt8](little: 20 as UInt16) + .init(little: flags | 0x800) + .init(little: 0 as UInt16)
        + .init(little: 0 as UInt16) + .init(little: 33 as UInt16) + .init(little: Self.checksum(part.bytes))
        + .init(little: size) + .init(little: statedSizes[part.name] ?? size)
        + .init(little: UInt16(name.count)) + .init(little: 0 as UInt16)
      let place = UInt32(file.count)
      file += [UInt8](little: 0x0403_4B50 as UInt32) + common + name + part.bytes
      directory += [UInt8](little: 0x0201_4B50 as UInt32) + .init(little: 20 as UInt16) + common
      directory += [UInt8](repeating: 0, count: 10) + .init(little: place) + name
    }
    let place = UInt32(file.count)
    file += directory
    file += [UInt8](little: 0x0605_4B50 as UInt32) + [0, 0, 0, 0]
    file += [UInt8](little: UInt16(parts.count)) + .init(little: UInt16(parts.count))
    file += [UInt8](little: UInt32(directory.count)) + .init(little: place) + [0, 0]
    return file
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }
}

extension [UInt8] {
  /// The bytes of a number, lowest first.
  fileprivate init(little number: some FixedWidthInteger) {
    self = Swift.withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
