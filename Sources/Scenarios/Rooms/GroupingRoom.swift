public import DistrictFiles
public import Districts
public import Grouping
public import LexicographicSolver
public import LinearModels
public import RuleModels
public import Rules

/// Groups and pairs, as scenarios see them.
public enum GroupingRoom: ScenarioRoom {
  public static func facts(
    _ district: District, _ policy: Policy, like base: GroupingCase
  ) -> GroupingCase {
    GroupingCase(district: district, tables: base.tables, policy: policy)
  }

  public static func faults(of facts: GroupingCase) -> [PolicyFault] { facts.policyFaults }

  public static func policy(of facts: GroupingCase) -> Policy { facts.policy }

  public static func heeds(_ change: Change.Action) -> Bool { heeds(change, in: AuditedGrouping.cards) }

  public static func plan(
    _ facts: GroupingCase, near base: AuditedGrouping?, solver: any Solver, options: LexicographicOptions
  ) async throws -> GroupingResult {
    try await GroupingPlanner(solver: solver, options: options).plan(facts, near: base?.plan)
  }

  public static func explain(
    _ facts: GroupingCase, solver: any Solver, options: LexicographicOptions
  ) async throws -> InfeasibilityReport {
    try await GroupingPlanner(solver: solver, options: options).explain(facts)
  }

  public static func difference(_ base: AuditedGrouping, _ this: AuditedGrouping) -> GroupingDifference {
    GroupingDifference(base, this)
  }
}
