import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Forms groups and pairs: writes the model, has it solved criterion by criterion, reads the grouping and has it audited.
public struct GroupingPlanner: Sendable {
  private let solver: LexicographicSolver

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = LexicographicSolver(solver: solver, options: options)
  }

  /// Plans a case.
  ///
  /// A cancelled task or a time limit ends it with the best grouping so far and its bounds.
  /// - Throws: `PlannerFault` where the audit does not confirm the solver's grouping; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: GroupingCase, progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> GroupingResult {
    let formulation = GroupingFormulation(of: facts)
    let outcome = try await solver.solve(formulation.problem, progress: progress)
    let audited = outcome.values.map { GroupingAudit.audit(formulation.plan(from: $0), of: facts) }
    if let audited {
      try PlannerFault.confirm(
        violations: audited.violations, scores: audited.scores, against: outcome.stages)
    }
    return GroupingResult(
      outcome: PlanningOutcome(outcome.status), audited: audited,
      criteria: outcome.stages.map(CriterionOutcome.init))
  }

  /// Why no grouping exists, and the least that would have to be given up; both empty where one exists.
  ///
  /// - Parameters:
  ///   - conflicts: how many conflicts are looked for at most.
  ///   - relaxations: how many loosenings are looked for at most.
  public func explain(_ facts: GroupingCase, conflicts limit: Int = 20, relaxations count: Int = 3)
    async throws -> InfeasibilityReport
  {
    var conflicts = ConflictSearch(in: facts.elastic(.diagnosis), solver: solver, limit: limit)
    try await conflicts.run()
    if conflicts.conflicts.isEmpty && conflicts.isComplete {
      return InfeasibilityReport(conflicts: [], isComplete: true, relaxations: [])
    }
    var search = RelaxationSearch(in: facts.elastic(.elastic), solver: solver)
    let relaxations = try await search.best(count).filter { !$0.steps.isEmpty }
    return InfeasibilityReport(
      conflicts: conflicts.conflicts, isComplete: conflicts.isComplete, relaxations: relaxations,
      relaxationsAreComplete: search.isComplete)
  }
}

/// The answer of a planner of groups.
public struct GroupingResult: Sendable {
  public let outcome: PlanningOutcome
  /// The grouping with its audit; nil where none was found.
  public let audited: AuditedGrouping?
  /// Value and proven bound of each criterion, in the policy's order.
  public let criteria: [CriterionOutcome]
}

extension GroupingCase {
  /// The policy's lines as conflicts and relaxations look at them.
  var lines: PolicyLines { PolicyLines(policy.rules, cards: GroupingCatalogue.standard.cards.ruleCards) }

  /// The rows of the case, loosened, without criteria.
  func elastic(_ loosening: Loosening) -> ElasticModel {
    ElasticModel(GroupingFormulation(of: self, loosening: loosening, criteria: false).rows, lines: lines)
  }
}
