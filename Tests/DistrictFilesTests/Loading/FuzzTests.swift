import DistrictFiles
import Districts
import Testing

/// A stream of numbers that is the same on every machine (Steele, Lea, Flood: SplitMix64).
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

@Suite struct FuzzTests {
  /// Bytes that mean something to one of the readers.
  private static let sharpBytes = Array("\",\n\r\t -:[]{}&*#?0;；\0".utf8)

  /// A byte changed, cut or doubled, a stretch of bytes cut or doubled, or the file ended early.
  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var changed = bytes
    let at = random.below(bytes.count)
    let end = min(bytes.count, at + 1 + random.below(12))
    switch random.below(7) {
    case 0: changed[at] = UInt8(truncatingIfNeeded: random.next())
    case 1: changed[at] = Self.sharpBytes[random.below(Self.sharpBytes.count)]
    case 2: changed.remove(at: at)
    case 3: changed.insert(changed[at], at: at)
    case 4: changed.removeSubrange(at..<end)
    case 5: changed.insert(contentsOf: bytes[at..<end], at: at)
    default: changed.removeSubrange(at...)
    }
    return changed
  }

  /// Whatever happens to a file: it is read, or every problem names a file that exists, and one is an error.
  @Test func noDamageCrashesTheReader() throws {
    let sound = TestFolder()
    let names = sound.files.keys.sorted()
    var random = SplitMix64(state: 20_260_901)
    var outcomes = (read: 0, refused: 0)
    for _ in 0..<2_500 {
      let name = names[random.below(names.count)]
      let bytes = sound.files[name] ?? []
      var files = sound.files
      files[name] = damage(bytes, &random)
      do {
        _ = try TestCards.loader.load(files: files, name: "small")
        outcomes.read += 1
      } catch {
        outcomes.refused += 1
        #expect(!error.errors.isEmpty)
        #expect(error.problems.contains { $0.place.file == name || $0.severity == .error })
        #expect(error.problems.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
      }
    }
    #expect(outcomes.read > 200 && outcomes.refused > 700, "\(outcomes)")
  }
}
