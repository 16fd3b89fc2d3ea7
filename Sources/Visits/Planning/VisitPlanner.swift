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
  /// From how many rows on a first calendar is looked for, from which the search starts.
  var firstFrom = 6_000

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Plans a case. A cancelled task or a time limit ends it with the best plan so far and its bounds.
  ///
  /// - Parameter near: of calendars that are equally good in every criterion, the one is taken that differs least from
  ///   this one.
  /// - Throws: ``PlannerFault`` where the audit does not confirm the solver's plan; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: VisitCase, near base: VisitPlan? = nil,
    progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> VisitResult {
    // Beside a plan in hand nobody is like anybody else.
    let formulation = VisitFormulation(of: facts, counting: base == nil)
    var problem = formulation.problem
    if let base { problem.stages.append(formulation.nearness(to: base)) }
    var options = options
    if problem.model.rows.count >= firstFrom {
      let began = ContinuousClock.now
      problem.start = try await FirstCalendar(facts: facts, solver: solver, options: options)
        .values(of: formulation, problem)
      // What the first calendar took is taken off the limit, of which a little is left to check it.
      options.timeLimit = options.timeLimit.map { max(.milliseconds(100), $0 - (.now - began)) }
    }
    let outcome = try await LexicographicSolver(solver: solver, options: options)
      .solve(problem, progress: progress)
    let result = try VisitResult(outcome, further: base == nil ? 0 : 1) {
      VisitAudit.audit(formulation.plan(from: $0), of: facts)
    }
    if let base, let plan = result.audited?.plan {
      try PlannerFault.confirm(distance: plan.distance(to: base), against: outcome.stages)
    }
    return result
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
