import Districts
import Testing

@Suite struct NearestNamesTests {
  @Test func findsWhatWasMeant() {
    let names = NearestNames([
      "member-coverage", "term-length", "backbone-quota", "max-away", "荔波一小", "荔波二小", "S01",
    ])
    let cases: [(String, [String])] = [
      ("member-covrage", ["member-coverage"]), ("term-lenght", ["term-length"]),
      ("backbone_quota", ["backbone-quota"]), ("一小", ["荔波一小"]), ("荔波三小", ["荔波一小", "荔波二小"]),
      ("s01", ["S01"]), ("S10", ["S01"]), ("完全不同的东西", []), ("", []),
      (String(repeating: "x", count: 300), []),
    ]
    for (word, expected) in cases { #expect(names.nearest(to: word) == expected, "\(word)") }
    #expect(names.advice(for: "term-lenght")?.zh == "是否应为“term-length”？")
    #expect(names.advice(for: "荔波三小")?.en == "Maybe \"荔波一小\" or \"荔波二小\"?")
    #expect(names.advice(for: "完全不同的东西") == nil)
  }
}
