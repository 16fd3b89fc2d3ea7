import SyntheticDistricts
import Testing

@Test("The stream is the published SplitMix64")
func referenceStream() {
  // First outputs for seed 1234567 of the reference implementation in C (Vigna).
  var stream = SplitMix64(seed: 1_234_567)
  let expected: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
  ]
  #expect(expected.map { _ in stream.next() } == expected)
}

@Test("Choices stay within their bounds and reach both ends")
func choices() {
  var stream = SplitMix64(seed: 1)
  let drawn = (0..<2_000).map { _ in stream.in(-3...4) }
  #expect(drawn.min() == -3 && drawn.max() == 4)
  #expect((0..<200).allSatisfy { _ in stream.pick([("never", 0), ("always", 3)]) == "always" })
  let order = stream.shuffled(Array(0..<50))
  #expect(order.sorted() == Array(0..<50) && order != Array(0..<50))
  #expect(stream.some(7, of: [1, 2, 3]).sorted() == [1, 2, 3])
}

@Test("Branches differ by name and number and do not move the stream")
func branches() {
  var stream = SplitMix64(seed: 9)
  let untouched = stream
  var branches = [stream.branch("a"), stream.branch("b"), stream.branch("a", 1)]
  #expect(stream == untouched)
  let first = branches.indices.map { branches[$0].next() }
  #expect(Set(first).count == 3)
  #expect(!first.contains(stream.next()))
}
