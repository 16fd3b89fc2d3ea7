import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Forms groups and pairs: writes the model, has it solved criterion by criterion, reads the grouping and has it audited.
public struct GroupingPlanner: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions
  /// From how many rows on a first grouping is looked for, from which the search starts.
  var firstFrom = 20_000

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Plans a case.
  ///
  /// A cancelled task or a time limit ends it with the best grouping so far and its bounds.
  /// - Parameter near: of groupings that are equally good in every criterion, the one is taken that differs least from
  ///   this one.
  /// - Throws: `PlannerFault` where the audit does not confirm the solver's grouping; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: GroupingCase, near base: GroupingPlan? = nil,
    progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> GroupingResult {
    let formulation = GroupingFormulation(of: facts)
    var problem = formulation.problem
    if let base { problem.stages.append(formulation.nearness(to: base)) }
    var options = options
    if problem.model.rows.count >= firstFrom {
      let began = ContinuousClock.now
      let first = FirstGrouping(
        facts: facts, solver: LexicographicSolver(solver: solver, options: options))
      problem.start = try await first.values(of: formulation, problem)
      // What the first grouping took is taken off the limit, of which a little is left to check it.
      options.timeLimit = options.timeLimit.map { max(.milliseconds(100), $0 - (.now - began)) }
    }
    let outcome = try await LexicographicSolver(solver: solver, options: options)
      .solve(problem, progress: progress)
    let result = try GroupingResult(outcome, further: base == nil ? 0 : 1) {
      GroupingAudit.audit(formulation.plan(from: $0), of: facts)
    }
    if let base, let plan = result.audited?.plan {
      let distance = facts.keys(of: plan).symmetricDifference(facts.keys(of: base)).count
      try PlannerFault.confirm(distance: distance, against: outcome.stages)
    }
    return result
  }

  /// Why no grouping exists, and the least that would have to be given up; both empty where one exists.
  ///
  /// - Parameters:
  ///   - conflicts: how many conflicts are looked for at most.
  ///   - relaxations: how many loosenings are looked for at most.
  public func explain(_ facts: GroupingCase, conflicts limit: Int = 20, relaxations count: Int = 3)
    async throws -> InfeasibilityReport
  {
    try await InfeasibilitySearch(
      solver: solver, options: options, relaxations: count, conflicts: limit
    ).report(facts.elastic)
  }
}

/// The answer of a planner of groups.
public typealias GroupingResult = PlannerAnswer<AuditedGrouping>

extension GroupingCase {
  /// The policy's lines as conflicts and relaxations look at them.
  var lines: PolicyLines { PolicyLines(policy.rules, cards: GroupingCatalogue.standard.cards.ruleCards) }

  /// The rows of the case, loosened, without criteria.
  func elastic(_ loosening: Loosening) -> ElasticModel {
    ElasticModel(GroupingFormulation(of: self, loosening: loosening, criteria: false).rows, lines: lines)
  }
}
