import Tables

/// Text that was no text once: what a spreadsheet leaves behind when a table is saved as CSV or marked by `fix`.
enum SpoiledText {
  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]

  /// What the text was; nil: it is text.
  static func fault(in text: String) -> CellFault? {
    // By the first byte: nearly all cells are told apart here.
    switch text.utf8.first {
    case UInt8(ascii: "#"): errors.contains(text) ? .errorValue(text) : nil
    case .some(UInt8(ascii: "1")...UInt8(ascii: "9")): isShortened(text) ? .digitsLost(text) : nil
    default: nil
    }
  }

  /// `1.10101E+17`: how Excel shows whole numbers of twelve digits and more; the last ones are gone.
  private static func isShortened(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count < 32, let mark = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }) else {
      return false
    }
    let isMantissa = bytes[..<mark].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let power = bytes[bytes.index(after: mark)...]
    guard isMantissa, power.first == UInt8(ascii: "+"), let exponent = Int(Substring(power.dropFirst()))
    else { return false }
    return exponent >= 11
  }
}
