public import Districts
public import RuleModels
import Rules

/// The best plan in which one thing is otherwise, or why there is none.
public struct Alternative: Sendable {
  /// How the question was answered.
  public enum Outcome: Sendable {
    /// There is no such plan; the conflicts name the wish as a pin.
    case impossible([Conflict])
    case possible(AlternativePlan)
    /// A limit struck before either was known.
    case unknown
  }

  /// What is asked for, as a pin.
  public let pin: Pin
  public let outcome: Outcome
}

/// A plan beside the plan in hand, both within the part of the district that was looked at.
public struct AlternativePlan: Sendable {
  /// A criterion of both plans; lower is better.
  public struct Comparison: Hashable, Sendable {
    public let criterion: String
    public let inHand: Int
    public let otherwise: Int
  }

  public let audited: AuditedPlan
  /// In the policy's order.
  public let comparisons: [Comparison]
  /// Postings of the plan in hand that are not made.
  public let dropped: [Posting]
  /// Postings that are made instead.
  public let added: [Posting]
  /// Whether no better one exists in which this is so.
  public let isProven: Bool

  /// The first criterion, in order, in which the two differ.
  public var decisive: Comparison? { comparisons.first { $0.inHand != $0.otherwise } }

  init(_ audited: AuditedPlan, beside plan: AuditedPlan, isProven: Bool) {
    self.audited = audited
    comparisons = zip(plan.scores, audited.scores).map {
      Comparison(criterion: $0.id, inHand: $0.value, otherwise: $1.value)
    }
    func plain(_ posting: Posting) -> Posting {
      var posting = posting
      posting.kind = nil
      return posting
    }
    let before = Set(plan.plan.postings.map(plain))
    let after = Set(audited.plan.postings.map(plain))
    dropped = plan.plan.postings.filter { !after.contains(plain($0)) }
    added = audited.plan.postings.filter { !before.contains(plain($0)) }
    self.isProven = isProven
  }
}
