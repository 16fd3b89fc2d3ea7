import Tables
import Testing

/// Whatever is done to a workbook's bytes, reading ends with sheets or with a problem.
struct WorkbookFuzzTests {
  /// Numbers that are the same on every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func change(_ bytes: inout [UInt8], _ random: inout Generator) {
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      default:
        let length = min(bytes.count - place, Int.random(in: 1...40, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
  }

  /// Whether the bytes could be read; either way is fine.
  private func isReadable(_ bytes: [UInt8]) -> Bool {
    var limits = WorkbookLimits()
    limits.cells = 100_000
    do {
      let sheets = try WorkbookReader(limits: limits).sheets(of: bytes, named: "x.xlsx")
      for sheet in sheets { for row in sheet.rows { for cell in row.cells { _ = cell.plainText } } }
      return true
    } catch {
      _ = error.inChinese
      return false
    }
  }

  @Test func changedArchivesEndInSheetsOrAProblem() throws {
    var random = Generator(state: 1)
    var read = 0
    var refused = 0
    for name in ["openpyxl", "libreoffice", "bureau", "by-hand"] {
      let original = try WorkbookFixture.bytes(name)
      for _ in 0..<500 {
        var bytes = original
        change(&bytes, &random)
        if isReadable(bytes) { read += 1 } else { refused += 1 }
      }
    }
    #expect(read > 0 && refused > 0)
  }

  @Test func changedPartsEndInSheetsOrAProblem() throws {
    var random = Generator(state: 2)
    var read = 0
    var refused = 0
    let rows = """
      <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c t="b"><v>1</v></c></row>
      <row r="3"><c r="AB3"><f>SUM(A1)</f><v>1.5E-3</v></c><c r="AC3" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>
      <row><c t="d"><v>2027-09-01</v></c><c t="e"><v>#N/A</v></c><c t="str"><f/><v>x</v></c><c s="2"><v>45000</v></c></row>
      """
    let sound = StoredArchive(
      rows: rows, strings: "<si><t>甲</t><rPh><t>x</t></rPh></si><si><r><t>乙</t></r></si>")
    #expect(isReadable(sound.bytes))
    for _ in 0..<3_000 {
      var archive = sound
      // The last two parts, the sheet and its texts, are the ones with many forms.
      let part = max(0, Int.random(in: 0...7, using: &random) - 3)
      change(&archive.parts[part].bytes, &random)
      if isReadable(archive.bytes) { read += 1 } else { refused += 1 }
    }
    #expect(read > 300 && refused > 300)
  }
}
