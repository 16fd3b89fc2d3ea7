public import LinearModels

/// Makes several criteria small in strict order, each proven before the next, over any ``Solver``.
///
/// The method is exact: parts that no row links are solved apart; in each part every stage is relaxed, searched in
/// small cores of promising columns, and proven in the core of all columns that a better plan could use.
public struct LexicographicSolver: Sendable {
  let solver: any Solver
  let options: LexicographicOptions

  /// Makes a solver that hands its relaxations and searches to another one.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Solves a staged problem. A cancelled task or a time limit ends it with the best plan so far.
  ///
  /// - Throws: ``ModelFault`` for a problem with a column that is not a bounded whole number or a factor that is
  ///   not whole; whatever the underlying solver throws when it fails.
  public func solve(
    _ problem: LexicographicProblem, progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> LexicographicOutcome {
    let whole = try IntegerModel(problem.model)
    try check(problem)
    let budget = Budget(deadline: options.timeLimit.map { ContinuousClock.now + $0 })
    let infeasible = LexicographicOutcome(status: .infeasible, stages: [], values: nil)
    // A start may favour one of several plans that are as good; what is remembered would then depend on it.
    if let memory = options.memory, problem.start == nil, options.steps.contains(.split) {
      return try await solve(problem, whole, recalling: memory, within: budget, progress: progress)
        ?? infeasible
    }
    guard
      let division = Division(
        Part(problem, model: whole), start: problem.start.flatMap { whole.isKept(by: $0) ? $0 : nil },
        steps: options.steps)
    else { return infeasible }
    let ends = try await climb(division, of: problem, within: budget, progress: progress)
    return try outcome(of: problem, whole: whole, division: division, ends: ends) ?? infeasible
  }

  private func check(_ problem: LexicographicProblem) throws {
    let columns = problem.model.columns.count
    for stage in problem.stages {
      for (column, factor) in stage.coefficients
      where !(0..<columns).contains(column) || abs(factor) > 1 << 40 {
        throw ModelFault("stage \(stage.name) names column \(column) of \(columns) with factor \(factor)")
      }
    }
    for family in problem.families where family.groupOfColumn.count != columns {
      throw ModelFault(
        "family \(family.name) has \(family.groupOfColumn.count) entries for \(columns) columns")
    }
    if let blocks = problem.blocks, !problem.families.contains(where: { $0.name == blocks }) {
      throw ModelFault("the blocks \(blocks) are no family of counts")
    }
    if let start = problem.start, start.count != columns {
      throw ModelFault("the start has \(start.count) values for \(columns) columns")
    }
  }
}
