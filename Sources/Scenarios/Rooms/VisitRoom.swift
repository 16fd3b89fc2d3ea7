public import DistrictFiles
public import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
public import Rules
public import Visits

/// Activities within a school year, as scenarios see them.
public enum VisitRoom: ScenarioRoom {
  public static func facts(_ district: District, _ policy: Policy, like base: VisitCase) -> VisitCase {
    VisitCase(district: district, tables: base.tables, policy: policy)
  }

  public static func faults(of facts: VisitCase) -> [PolicyFault] { facts.policyFaults }

  public static func policy(of facts: VisitCase) -> Policy { facts.policy }

  public static func heeds(_ change: Change.Action) -> Bool { heeds(change, in: AuditedVisits.cards) }

  public static func plan(
    _ facts: VisitCase, near base: AuditedVisits?, solver: any Solver, options: LexicographicOptions
  ) async throws -> VisitResult {
    try await VisitPlanner(solver: solver, options: options).plan(facts, near: base?.plan)
  }

  public static func explain(
    _ facts: VisitCase, solver: any Solver, options: LexicographicOptions
  ) async throws -> InfeasibilityReport {
    try await VisitPlanner(solver: solver, options: options).explain(facts)
  }

  public static func difference(_ base: AuditedVisits, _ this: AuditedVisits) -> VisitDifference {
    VisitDifference(base, this)
  }
}
