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
  /// The name of the family whose groups are blocks of columns that may be interchangeable, such as all that one person
  /// could do; nil: none. Blocks that no row and no criterion tells apart are solved as one. Which family it is never
  /// changes a proven value.
  public var blocks: String?
  /// A plan that is known already, one value a column. It is checked; one that breaks a row is not used.
  public var start: [Int]?

  /// Makes a problem.
  public init(
    model: Model, stages: [LexicographicStage], families: [CountFamily] = [], blocks: String? = nil,
    start: [Int]? = nil
  ) {
    self.model = model
    self.stages = stages
    self.families = families
    self.blocks = blocks
    self.start = start
  }
}
