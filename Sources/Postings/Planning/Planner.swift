import Districts
public import LexicographicSolver
public import LinearModels
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
    if let audited { try Self.confirm(audited, outcome.stages) }
    return PlanningResult(
      outcome: PlanningOutcome(outcome.status), audited: audited,
      criteria: outcome.stages.map(CriterionOutcome.init))
  }

  /// The columns, rows and criteria that ``plan(_:start:progress:)`` has solved, for handing them to another solver.
  public static func stagedModel(of facts: PlanningCase) -> LexicographicProblem {
    Formulation(of: facts).problem
  }

  /// A plan whose recount differs from what the solver said is never handed over.
  private static func confirm(_ audited: AuditedPlan, _ stages: [StageOutcome]) throws {
    if let violation = audited.violations.first {
      throw PlannerFault("the audit found \(violation.instance) broken in the solver's plan")
    }
    for (score, stage) in zip(audited.scores, stages) where stage.value != score.value {
      let claimed = stage.value.map(String.init) ?? "nothing"
      throw PlannerFault("the audit counts \(score.value) for \(score.id), the solver \(claimed)")
    }
  }
}

/// How planning ended.
public enum PlanningOutcome: String, Sendable {
  /// Every criterion is proven and the audit found no violation.
  case optimal
  /// There is an audited plan, but a limit struck before every criterion was proven.
  case feasible
  /// Proven: no plan can exist.
  case infeasible
  /// A limit struck before any plan was found.
  case noneFound = "none-found"

  init(_ status: LexicographicOutcome.Status) {
    switch status {
    case .optimal: self = .optimal
    case .feasible: self = .feasible
    case .infeasible: self = .infeasible
    case .noneFound: self = .noneFound
    }
  }
}

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

  init(_ stage: StageOutcome) {
    name = stage.name
    value = stage.value
    bound = stage.bound
    proven = stage.proven
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

/// The model and the audit disagree: an error of Lungang, never of the user.
public struct PlannerFault: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
