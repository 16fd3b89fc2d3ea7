public import LexicographicSolver

/// How far a plan lies from one in hand, as a last criterion: of equally good plans the nearest is taken.
///
/// Both are sets of keys, plain words for what a plan holds; a column stands for keys that it brings along.
public struct Nearness<Key: Hashable & Sendable>: Sendable {
  /// The name of the stage.
  public static var name: String { "disruption" }

  private let base: Set<Key>
  private var coefficients: [(column: Int, factor: Int)] = []
  private var constant: Int

  /// - Parameter base: what the plan in hand holds.
  public init(to base: Set<Key>) {
    self.base = base
    constant = base.count
  }

  /// A key that every plan of the case holds.
  public mutating func holds(_ key: Key) {
    constant += base.contains(key) ? -1 : 1
  }

  /// A column that brings keys along where it is 1; no other column brings the same.
  public mutating func add(column: Int, bringing keys: [Key]) {
    let factor = keys.reduce(0) { $0 + (base.contains($1) ? -1 : 1) }
    if factor != 0 { coefficients.append((column, factor)) }
  }

  /// The keys that only one of the two plans holds, counted.
  public var stage: LexicographicStage {
    LexicographicStage(name: Self.name, coefficients: coefficients, constant: constant)
  }
}
