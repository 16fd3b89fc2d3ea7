/// The name of an element or attribute without its prefix: `x:row` and `row` are the same.
///
/// It points into the parser's memory and is good only while the callback runs that it came with.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var local = qualified
    var position = qualified
    while position.pointee != 0 {
      if position.pointee == 0x3A { local = position + 1 }
      position += 1
    }
    self.local = local
  }

  static func == (name: XMLName, other: StaticString) -> Bool {
    other.withUTF8Buffer { bytes in
      for (offset, byte) in bytes.enumerated() where UInt8(bitPattern: name.local[offset]) != byte {
        return false
      }
      return name.local[bytes.count] == 0
    }
  }
}
