import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Plans a case: writes the model, has it solved criterion by criterion, reads the postings and has them audited.
public struct Planner: Sendable {
  let solver: any Solver
  let options: LexicographicOptions

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Plans a case.
  ///
  /// A cancelled task or a time limit ends it with the best plan so far and its bounds.
  /// - Throws: ``PlannerFault`` where the audit does not confirm the solver's plan; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: PlanningCase, start: Plan? = nil,
    progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> PlanningResult {
    let formulation = Formulation(of: facts)
    var problem = formulation.problem
    problem.start = start.flatMap(formulation.values(of:))
    let outcome = try await LexicographicSolver(solver: solver, options: options)
      .solve(problem, progress: progress)
    let audited = outcome.values.map { Audit.audit(formulation.plan(from: $0), of: facts) }
    if let audited {
      try PlannerFault.confirm(
        violations: audited.violations, scores: audited.scores, against: outcome.stages)
    }
    return PlanningResult(
      outcome: PlanningOutcome(outcome.status), audited: audited,
      criteria: outcome.stages.map(CriterionOutcome.init))
  }

  /// The columns, rows and criteria that ``plan(_:start:progress:)`` has solved, for handing them to another solver.
  public static func stagedModel(of facts: PlanningCase) -> LexicographicProblem {
    Formulation(of: facts).problem
  }
}

/// The answer of a planner.
public struct PlanningResult: Sendable {
  public let outcome: PlanningOutcome
  /// The plan with its audit; nil where none was found.
  public let audited: AuditedPlan?
  /// Value and proven bound of each criterion, in the policy's order.
  public let criteria: [CriterionOutcome]

  public init(outcome: PlanningOutcome, audited: AuditedPlan?, criteria: [CriterionOutcome]) {
    self.outcome = outcome
    self.audited = audited
    self.criteria = criteria
  }
}
