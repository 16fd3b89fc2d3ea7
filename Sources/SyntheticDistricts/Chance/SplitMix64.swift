/// A seeded stream of pseudo-random numbers: the same seed gives the same stream on every platform and in every
/// version of Swift, which is why nothing here uses the standard library's own random functions.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014), as published in Java 8.
public struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A stream of its own for one part of the work, so that a change in one part does not shift the others.
  ///
  /// - Parameters:
  ///   - purpose: the name of the part.
  ///   - number: which of several of that name.
  public func branch(_ purpose: String, _ number: Int = 0) -> SplitMix64 {
    // FNV-1a over the bytes of the name: `Hasher` is seeded anew in every process.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let mixed = Self.mix(hash &+ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15)
    return SplitMix64(seed: Self.mix(state ^ mixed))
  }

  /// A whole number in `0..<count`.
  public mutating func below(_ count: Int) -> Int {
    precondition(count > 0, "a choice among \(count)")
    let product = next().multipliedFullWidth(by: UInt64(count))
    return Int(product.high)
  }

  /// A whole number within a range.
  public mutating func `in`(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Yes with a chance of so many in a hundred.
  public mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  /// Yes with a chance of so many in a thousand.
  public mutating func permille(_ chance: Int) -> Bool { below(1000) < chance }

  /// One element of a list that is not empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// One element, each with a chance in proportion to its weight; the weights are at least 0 and not all 0.
  public mutating func pick<Element>(_ weighted: [(Element, Int)]) -> Element {
    var left = below(weighted.reduce(0) { $0 + $1.1 })
    for (element, weight) in weighted {
      left -= weight
      if left < 0 { return element }
    }
    return weighted[weighted.count - 1].0
  }

  /// The elements in a random order (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, below(last + 1))
    }
    return result
  }

  /// So many different elements in a random order, or all if there are fewer.
  public mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }
}
