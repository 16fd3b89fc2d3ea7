public import LinearModels

/// A model with several criteria in strict order.
public struct LexicographicProblem: Sendable {
  /// The columns and rows. Every column is a whole number within finite bounds and every row has whole factors;
  /// the model's own objective is ignored.
  public var model: Model
  /// The criteria, the most important first.
  public var stages: [LexicographicStage]
  /// The kinds of counts that the search may branch on first. The order is the caller's: flows first.
  public var families: [CountFamily]
  /// A plan that is known already, one value a column. It is checked; one that breaks a row is not used.
  public var start: [Int]?

  /// Makes a problem.
  public init(
    model: Model, stages: [LexicographicStage], families: [CountFamily] = [], start: [Int]? = nil
  ) {
    self.model = model
    self.stages = stages
    self.families = families
    self.start = start
  }
}
