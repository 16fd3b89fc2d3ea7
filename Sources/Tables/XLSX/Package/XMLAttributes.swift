/// The attributes of an element; prefixes of their names do not count, so `r:id` is `id`.
///
/// It points into the parser's memory and is good only while the callback runs that it came with.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of an attribute as bytes that end with a zero.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    // The list is name, value, name, value, nil.
    var position = list
    while let attribute = position[0] {
      if XMLName(attribute) == name { return position[1] }
      position += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// The value of an attribute as a whole number of at most nine digits, zero included.
  func count(_ name: StaticString) -> Int? {
    guard var position = bytes(name) else { return nil }
    var number = 0
    var digits = 0
    while position.pointee != 0 {
      let byte = UInt8(bitPattern: position.pointee)
      guard (0x30...0x39).contains(byte), digits < 9 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      digits += 1
      position += 1
    }
    return digits > 0 ? number : nil
  }

  /// Whether an attribute says yes; missing means `absent`.
  func flag(_ name: StaticString, absent: Bool = false) -> Bool {
    guard let value = self[name] else { return absent }
    return value == "1" || value == "true" || value == "on"
  }
}
