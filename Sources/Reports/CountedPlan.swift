public import Postings
import RuleModels
import Rules

/// An audited plan with what several reports count from it, each counted once.
public struct CountedPlan: Sendable {
  public let audited: AuditedPlan
  /// The findings of rules that set a bound over several people.
  let bounds: [Finding]
  /// Needs and teachers before and after.
  let balance: [SubjectBalance.Row]
  let reasons: PostingReasons
  let ledger: [ReciprocalLedger.Row]
  let code: PlanCode

  public init(_ audited: AuditedPlan) {
    self.audited = audited
    bounds = audited.bounds
    balance = SubjectBalance(audited).rows
    reasons = PostingReasons(audited, bounds: bounds)
    ledger = ReciprocalLedger(audited).rows
    code = PlanCode(audited)
  }

  var facts: PlanningCase { audited.facts }
}
