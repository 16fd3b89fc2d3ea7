import Districts
public import Rules

/// Recounts every rule and every criterion from the case and the plan alone. It never asks the solver.
public enum VisitAudit {
  /// Audits a plan.
  public static func audit(_ plan: VisitPlan, of facts: VisitCase) -> AuditedVisits {
    let view = VisitView(plan, of: facts)
    let findings = facts.book.rules.flatMap { rule in rule.measure(view).map { rule.finding($0) } }
    let breaches = findings.brokenUnits
    let scores = VisitCatalogue.standard.criteria(of: facts.policy).map {
      CriterionScore(id: type(of: $0).card.id, value: $0.score(view, breaches: breaches))
    }
    return AuditedVisits(view: view, findings: findings, scores: scores)
  }
}

/// A calendar together with what the audit found. It has no public initialiser: a report of an unchecked calendar cannot be
/// written.
public struct AuditedVisits: AuditedResult {
  public static var cards: RoomCards { VisitCatalogue.standard.cards }
  public let view: VisitView
  /// Every rule instance measured, in the policy's order.
  public let findings: [Finding]
  /// The criteria in the policy's order.
  public let scores: [CriterionScore]

  init(view: VisitView, findings: [Finding], scores: [CriterionScore]) {
    self.view = view
    self.findings = findings
    self.scores = scores
  }

  public var plan: VisitPlan { view.plan }
  public var facts: VisitCase { view.facts }

  /// People who hold two duties at the same time: a warning, no violation.
  public var dutyClashes: [DutyClash] {
    let duties = plan.duties
    return duties.indices.flatMap { one in
      duties.indices.dropFirst(one + 1).filter { duties[one].overlaps(duties[$0]) }.flatMap { other in
        duties[one].holders.filter(duties[other].holders.contains).map {
          DutyClash(teacher: $0, duties: [duties[one].name, duties[other].name])
        }
      }
    }
  }
}

/// Somebody who holds two duties at once.
public struct DutyClash: Hashable, Sendable {
  /// Id.
  public let teacher: String
  /// The names of the two duties.
  public let duties: [String]
}
