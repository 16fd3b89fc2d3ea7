public import LinearModels

/// Makes several criteria small in strict order, each proven before the next, over any ``Solver``.
public struct LexicographicSolver: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions

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
    var model = problem.model
    let clock = ContinuousClock()
    let deadline = options.timeLimit.map { clock.now + $0 }
    var values = problem.start
    var outcomes: [StageOutcome] = []
    var struck: Limit?
    for stage in problem.stages {
      let expression = LinearExpression(
        terms: stage.coefficients.map { .init(column: $0.column, coefficient: Double($0.factor)) })
      var bound: Int?
      if struck == nil {
        model.minimize(expression)
        var limits = SolveLimits(relativeGap: options.relativeGap)
        if let deadline { limits.time = max(.milliseconds(1), deadline - clock.now) }
        let solution = try await solver.solve(model, limits: limits)
        bound = solution.bound.map { Int(($0 - 1e-6).rounded(.up)) + stage.constant }
        switch solution.termination {
        case .optimal: break
        case .feasible(let limit): struck = limit
        case .infeasible, .unbounded:
          return LexicographicOutcome(status: .infeasible, stages: [], values: nil)
        case .noSolutionFound(let limit): struck = limit
        }
        if solution.hasValues { values = solution.values.map { Int($0.rounded()) } }
      }
      let value = values.map { stage.value(at: $0) }
      outcomes.append(
        StageOutcome(
          name: stage.name, value: value, bound: struck == nil ? value : bound, proven: struck == nil))
      if let value {
        model.require(LinearConstraint(expression, upper: Double(value - stage.constant)), named: stage.name)
      }
    }
    guard let values else {
      return LexicographicOutcome(status: .noneFound(struck ?? .time), stages: outcomes, values: nil)
    }
    return LexicographicOutcome(
      status: struck.map { .feasible($0) } ?? .optimal, stages: outcomes, values: values)
  }
}
