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
    let audited = outcome.values.map { VisitAudit.audit(formulation.plan(from: $0), of: facts) }
    if let audited {
      try PlannerFault.confirm(
        violations: audited.violations, scores: audited.scores, against: outcome.stages)
    }
    return VisitResult(
      outcome: PlanningOutcome(outcome.status), audited: audited,
      criteria: outcome.stages.map(CriterionOutcome.init))
  }

  /// The columns, rows and criteria that ``plan(_:progress:)`` has solved.
  public static func stagedModel(of facts: VisitCase) -> LexicographicProblem {
    VisitFormulation(of: facts).problem
  }

  /// Why no calendar exists, and what would have to give: both empty where one exists.
  public func explain(
    _ facts: VisitCase, relaxations count: Int = 5, conflicts limit: Int = 20
  ) async throws -> InfeasibilityReport {
    let solver = LexicographicSolver(solver: solver, options: options)
    var conflicts = ConflictSearch(in: elastic(facts, .diagnosis), solver: solver, limit: limit)
    try await conflicts.run()
    var search = RelaxationSearch(in: elastic(facts, .elastic), solver: solver)
    let relaxations = try await search.best(count).filter { !$0.steps.isEmpty }
    return InfeasibilityReport(
      conflicts: conflicts.conflicts, isComplete: conflicts.isComplete, relaxations: relaxations,
      relaxationsAreComplete: search.isComplete)
  }

  private func elastic(_ facts: VisitCase, _ loosening: Loosening) -> ElasticModel {
    let formulation = VisitFormulation(of: facts, loosening: loosening, criteria: false)
    return ElasticModel(formulation.rows, lines: facts.lines)
  }
}

/// The answer of a planner.
public struct VisitResult: Sendable {
  public let outcome: PlanningOutcome
  /// The calendar with its audit; nil where none was found.
  public let audited: AuditedVisits?
  /// Value and proven bound of each criterion, in the policy's order.
  public let criteria: [CriterionOutcome]

  public init(outcome: PlanningOutcome, audited: AuditedVisits?, criteria: [CriterionOutcome]) {
    self.outcome = outcome
    self.audited = audited
    self.criteria = criteria
  }
}
