public import LexicographicSolver

/// What is known about a criterion: the plan's value, and the bound that no plan can beat.
public struct CriterionOutcome: Hashable, Sendable {
  /// The criterion's id.
  public let name: String
  /// nil without a plan.
  public let value: Int?
  /// nil where nothing is known.
  public let bound: Int?
  /// Whether the value is proven least, given the values of all earlier criteria.
  public let proven: Bool

  public init(name: String, value: Int?, bound: Int?, proven: Bool) {
    self.name = name
    self.value = value
    self.bound = bound
    self.proven = proven
  }

  public init(_ stage: StageOutcome) {
    name = stage.name
    value = stage.value
    bound = stage.bound
    proven = stage.proven
  }
}
