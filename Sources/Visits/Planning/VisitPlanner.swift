import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Plans the activities of a case: writes the model, has it solved criterion by criterion, reads the calendar and has it
/// audited.
public struct VisitPlanner: Sendable {
  let solver: any Solver
  let options: LexicographicOptions

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Plans a case. A cancelled task or a time limit ends it with the best plan so far and its bounds.
  ///
  /// - Throws: ``PlannerFault`` where the audit does not confirm the solver's plan; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: VisitCase, progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> VisitResult {
    let formulation = VisitFormulation(of: facts)
    let outcome = try await LexicographicSolver(solver: solver, options: options)
      .solve(formulation.problem, progress: progress)
    return try VisitResult(outcome) { VisitAudit.audit(formulation.plan(from: $0), of: facts) }
  }

  /// The columns, rows and criteria that ``plan(_:progress:)`` has solved.
  public static func stagedModel(of facts: VisitCase) -> LexicographicProblem {
    VisitFormulation(of: facts).problem
  }

  /// Why no calendar exists, and what would have to give: both empty where one exists.
  public func explain(
    _ facts: VisitCase, relaxations count: Int = 5, conflicts limit: Int = 20
  ) async throws -> InfeasibilityReport {
    try await InfeasibilitySearch(
      solver: solver, options: options, relaxations: count, conflicts: limit
    ).report(facts.elastic)
  }
}

/// The answer of a planner of activities.
public typealias VisitResult = PlannerAnswer<AuditedVisits>
