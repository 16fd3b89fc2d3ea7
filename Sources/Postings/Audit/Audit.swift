import Districts
public import Rules

/// Recounts every rule and every criterion from the district and the plan alone. It never asks the solver.
public enum Audit {
  /// Audits a plan.
  public static func audit(_ plan: Plan, of facts: PlanningCase) -> AuditedPlan {
    let view = PlanView(plan, of: facts)
    var findings: [Finding] = []
    for rule in facts.book.rules {
      findings += rule.findings(rule.measure(view))
    }
    findings += PinCheck.findings(view)
    findings += HomeCheck.findings(view)
    let breaches = findings.brokenUnits
    let scores = facts.criteria.compactMap { id -> CriterionScore? in
      guard let criterion = Catalogue.standard.criterion(id) else { return nil }
      return CriterionScore(id: id, value: criterion.score(view, breaches: breaches))
    }
    return AuditedPlan(plan: plan, facts: facts, findings: findings, scores: scores)
  }
}

/// A plan together with what the audit found. It has no public initialiser: a report of an unchecked plan cannot be
/// written.
public struct AuditedPlan: AuditedResult {
  public static var cards: RoomCards { Catalogue.standard.cards }
  public let plan: Plan
  public let facts: PlanningCase
  /// Every rule instance measured, in the policy's order.
  public let findings: [Finding]
  /// The criteria in the policy's order.
  public let scores: [CriterionScore]

  init(plan: Plan, facts: PlanningCase, findings: [Finding], scores: [CriterionScore]) {
    self.plan = plan
    self.facts = facts
    self.findings = findings
    self.scores = scores
  }
}
