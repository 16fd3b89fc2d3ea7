public import DistrictFiles
public import Districts
public import LexicographicSolver
public import LinearModels
public import Postings
public import RuleModels
public import Rules

/// Postings, as scenarios see them.
public enum PostingRoom: ScenarioRoom {
  public static func facts(
    _ district: District, _ policy: Policy, like base: PlanningCase
  ) -> PlanningCase {
    PlanningCase(district: district, policy: policy, baseline: base.baseline)
  }

  public static func policy(of facts: PlanningCase) -> Policy { facts.policy }

  public static func heeds(_ change: Change.Action) -> Bool { true }

  public static func plan(
    _ facts: PlanningCase, near base: AuditedPlan?, solver: any Solver, options: LexicographicOptions
  ) async throws -> PlanningResult {
    try await Planner(solver: solver, options: options).plan(facts, near: base?.plan)
  }

  /// Schools that a scenario's changes cannot concern keep the base plan.
  public static func planning(
    beside base: PlanningResult, solver: any Solver, options: LexicographicOptions
  ) -> Planning {
    let planner = Planner(solver: solver, options: options)
    guard let known = PlannedCase(base) else {
      return { facts in try await planner.plan(facts, near: base.audited?.plan) }
    }
    return { facts in try await planner.plan(facts, beside: known) }
  }

  public static func explain(
    _ facts: PlanningCase, solver: any Solver, options: LexicographicOptions
  ) async throws -> InfeasibilityReport {
    try await InfeasibilityFinder(solver: solver, options: options).explain(facts)
  }

  public static func difference(_ base: AuditedPlan, _ this: AuditedPlan) -> PlanDifference {
    PlanDifference(base, this)
  }
}

/// How a scenario of postings was planned, and how it differs from the base.
public typealias ScenarioOutcome = RoomOutcome<PostingRoom>

/// Plans a base of postings and scenarios of it.
public typealias Simulation = RoomSimulation<PostingRoom>

extension RoomSimulation where Room == PostingRoom {
  /// Makes the changes of all scenarios.
  ///
  /// - Throws: every problem of every scenario at once.
  public func prepare(_ scenarios: [Scenario], of basis: PlanningBasis) throws(DistrictProblems) -> [Prepared]
  {
    try prepare(scenarios, of: basis, like: nil)
  }
}
