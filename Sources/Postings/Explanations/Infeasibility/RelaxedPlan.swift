import LexicographicSolver
import LinearModels
public import RuleModels
import Rules

/// The best plan that a loosening allows.
public struct RelaxedPlan: Sendable {
  public let relaxation: RuleModels.Relaxation
  public let outcome: PlanningOutcome
  /// The plan with its audit, whose violations are what the loosening gives up; nil where a limit struck before.
  public let audited: AuditedPlan?
  /// Value and proven bound of each criterion, in the policy's order.
  public let criteria: [CriterionOutcome]
}

extension Planner {
  /// Plans a case with some instances loosened by so many units.
  ///
  /// - Throws: ``PlannerFault`` where the audit finds broken what was not given up.
  public func plan(_ facts: PlanningCase, under relaxation: RuleModels.Relaxation) async throws -> RelaxedPlan
  {
    let formulation = Formulation(of: facts, loosening: .elastic)
    let units = Dictionary(uniqueKeysWithValues: relaxation.steps.map { ($0.instance, $0.units) })
    let problem = ElasticModel(formulation.rows, lines: facts.lines)
      .problem(formulation.problem, under: relaxation)
    let outcome = try await LexicographicSolver(solver: solver, options: options).solve(problem)
    let audited = outcome.values.map { Audit.audit(formulation.plan(from: $0), of: facts) }
    if let violation = audited?.violations.first(where: { units[$0.instance] == nil }) {
      throw PlannerFault("the audit found \(violation.instance) broken, which was not given up")
    }
    return RelaxedPlan(
      relaxation: relaxation, outcome: PlanningOutcome(outcome.status), audited: audited,
      criteria: outcome.stages.map(CriterionOutcome.init))
  }
}
