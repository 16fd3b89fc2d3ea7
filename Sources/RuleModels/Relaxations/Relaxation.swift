public import Rules

/// A loosening of rules under which a plan exists.
public struct Relaxation: Hashable, Sendable {
  /// An instance and the units by which it is loosened.
  public struct Step: Hashable, Sendable {
    public let instance: RuleInstance
    /// At least 1: by how much the bound is missed.
    public let units: Int
    /// What a unit weighs, at least 1.
    public let weight: Int
  }

  /// In the policy's order, each instance once.
  public let steps: [Step]
  /// Units times weights.
  public let amount: Int
  /// Whether no loosening weighs less that does not give up all that an earlier one gives up.
  public let isProven: Bool

  public init(units: [RuleInstance: Int], weights: [RuleInstance: Int], isProven: Bool) {
    steps = units.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      Step(instance: $0.key, units: $0.value, weight: weights[$0.key] ?? 1)
    }
    amount = steps.reduce(0) { $0 + $1.units * $1.weight }
    self.isProven = isProven
  }
}
