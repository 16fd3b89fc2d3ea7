/// A criterion of a staged problem: a whole number that is to be made small, `constant + Σ factor × column`.
///
/// Stages are minimised strictly in order: a later one never costs an earlier one anything.
public struct LexicographicStage: Sendable {
  /// The name, used in outcomes, progress and traces.
  public var name: String
  /// The columns that count, each with its whole factor. A column that is named twice counts with the sum.
  public var coefficients: [(column: Int, factor: Int)]
  /// Added to the sum.
  public var constant: Int

  /// Makes a stage.
  public init(name: String, coefficients: [(column: Int, factor: Int)], constant: Int = 0) {
    self.name = name
    self.coefficients = coefficients
    self.constant = constant
  }

  /// The criterion's value when column `j` has value `values[j]`.
  public func value(at values: [Int]) -> Int {
    coefficients.reduce(constant) { $0 + $1.factor * values[$1.column] }
  }
}
