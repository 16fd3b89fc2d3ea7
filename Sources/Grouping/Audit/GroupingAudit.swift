public import Rules

/// Recounts every rule and every criterion from the district, its lists and the grouping alone.
public enum GroupingAudit {
  /// Audits a grouping.
  public static func audit(_ plan: GroupingPlan, of facts: GroupingCase) -> AuditedGrouping {
    let view = GroupingView(plan, of: facts)
    let findings = facts.rules.flatMap { rule in rule.measure(view).map { rule.finding($0) } }
    let breaches = findings.brokenUnits
    let scores = facts.criteria.compactMap { id in
      GroupingCatalogue.standard.criterion(id).map {
        CriterionScore(id: id, value: $0.score(view, breaches: breaches))
      }
    }
    return AuditedGrouping(plan: plan, facts: facts, view: view, findings: findings, scores: scores)
  }
}

/// A grouping together with what the audit found. It has no public initialiser: a report of an unchecked grouping cannot
/// be written.
public struct AuditedGrouping: AuditedResult {
  public static var cards: RoomCards { GroupingCatalogue.standard.cards }
  public let plan: GroupingPlan
  public let facts: GroupingCase
  public let view: GroupingView
  /// Every rule instance measured, in the policy's order.
  public let findings: [Finding]
  /// The criteria in the policy's order.
  public let scores: [CriterionScore]

  init(
    plan: GroupingPlan, facts: GroupingCase, view: GroupingView, findings: [Finding], scores: [CriterionScore]
  ) {
    self.plan = plan
    self.facts = facts
    self.view = view
    self.findings = findings
    self.scores = scores
  }
}
