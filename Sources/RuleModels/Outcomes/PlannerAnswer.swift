public import LexicographicSolver
public import Rules

/// The answer of a planner, whatever the room.
public struct PlannerAnswer<Audited: AuditedResult>: Sendable {
  public let outcome: PlanningOutcome
  /// The plan with its audit; nil where none was found.
  public let audited: Audited?
  /// Value and proven bound of each criterion, in the policy's order.
  public let criteria: [CriterionOutcome]
  /// How many schools kept the plan of a case that was planned before, because nothing that concerns them differs.
  public let keptSchools: Int

  public init(
    outcome: PlanningOutcome, audited: Audited?, criteria: [CriterionOutcome], keptSchools: Int = 0
  ) {
    self.keptSchools = keptSchools
    self.outcome = outcome
    self.audited = audited
    self.criteria = criteria
  }

  /// What a solver found, audited.
  ///
  /// - Parameters:
  ///   - further: how many of the last stages are none of the policy's criteria.
  ///   - audit: reads the plan off the columns and audits it.
  /// - Throws: ``PlannerFault`` where the audit does not confirm the plan.
  public init(
    _ found: LexicographicOutcome, further: Int = 0, audit: ([Int]) -> Audited
  ) throws {
    audited = found.values.map(audit)
    outcome = PlanningOutcome(found.status)
    let stages = found.stages.dropLast(further)
    if let audited {
      try PlannerFault.confirm(
        violations: audited.violations, scores: audited.scores, against: Array(stages))
    }
    criteria = stages.map { CriterionOutcome($0) }
    keptSchools = 0
  }
}
