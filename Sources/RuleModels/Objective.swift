/// A criterion as whole-number factors of columns and a constant.
public struct Objective: Sendable {
  /// One factor a column, as far as any was charged.
  private var dense: [Int] = []
  public var constant = 0

  public init() {}

  /// The columns that count, ascending, with their factors.
  public var factors: [(column: Int, factor: Int)] {
    dense.enumerated().compactMap { $1 == 0 ? nil : ($0, $1) }
  }

  mutating func add(_ factor: Int, column: Int) {
    if column >= dense.count {
      dense.append(contentsOf: repeatElement(0, count: column + 1 - dense.count))
    }
    dense[column] += factor
  }
}
