public import LinearModels

/// How a staged solve ended.
public struct LexicographicOutcome: Sendable {
  /// What is known about the plan.
  public enum Status: Hashable, Sendable {
    /// Every stage is proven.
    case optimal
    /// There is a plan; a limit struck before every stage was proven.
    case feasible(Limit)
    /// Proven: no plan exists.
    case infeasible
    /// A limit struck before a plan was found.
    case noneFound(Limit)
  }

  /// What is known about the plan.
  public let status: Status
  /// One outcome a stage, in order. Without a plan they hold bounds only.
  public let stages: [StageOutcome]
  /// The plan, one whole number a column, checked against every row; nil without a plan.
  public let values: [Int]?

  public init(status: Status, stages: [StageOutcome], values: [Int]?) {
    self.status = status
    self.stages = stages
    self.values = values
  }
}

/// What is known about one stage, its constant included, summed over all parts of the problem.
public struct StageOutcome: Hashable, Sendable {
  /// The stage's name.
  public let name: String
  /// The value of the plan in hand; nil without a plan.
  public let value: Int?
  /// No plan that is at least as good in all earlier stages has a smaller value; nil where nothing is known.
  public let bound: Int?
  /// Whether the value is the least possible, given the values of all earlier stages, and they are proven too.
  public let proven: Bool

  public init(name: String, value: Int?, bound: Int?, proven: Bool) {
    self.name = name
    self.value = value
    self.bound = bound
    self.proven = proven
  }
}
