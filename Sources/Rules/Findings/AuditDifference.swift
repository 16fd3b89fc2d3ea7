/// What differs between two audits, whatever the room; always "second minus first".
public struct AuditDifference: Sendable {
  /// All criteria that both were scored by, in the second's order.
  public let criteria: [CriterionDifference]
  /// The rules with their least margin in each, in the second's order.
  public let margins: [MarginDifference]
  /// What the second breaks of rules that must hold, and the first does not; sorted.
  public let newlyBroken: [RuleInstance]
  /// What the first breaks and the second does not; sorted.
  public let mended: [RuleInstance]

  /// Compares two audits; their cases and policies may differ.
  public init<Audited: AuditedResult>(_ first: Audited, _ second: Audited) {
    let scores = Dictionary(first.scores.map { ($0.id, $0.value) }) { value, _ in value }
    criteria = second.scores.compactMap { score in
      scores[score.id].map { CriterionDifference(id: score.id, before: $0, after: score.value) }
    }
    let (known, new) = (first.marginsInOrder, second.marginsInOrder)
    let before = Dictionary(known.map { ($0.rule, $0.least) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.rule, $0.least) }) { first, _ in first }
    let order = new.map(\.rule) + known.map(\.rule).filter { after[$0] == nil }
    margins = order.map { MarginDifference(rule: $0, before: before[$0], after: after[$0]) }
    let broken = (Set(first.violations.map(\.instance)), Set(second.violations.map(\.instance)))
    newlyBroken = broken.1.subtracting(broken.0).sorted()
    mended = broken.0.subtracting(broken.1).sorted()
  }

  /// The first criterion, in order, in which the two differ.
  public var decisive: CriterionDifference? { criteria.first { $0.difference != 0 } }
}

/// A criterion of two plans; lower is better.
public struct CriterionDifference: Hashable, Sendable {
  public let id: String
  public let before: Int
  public let after: Int
  /// Second minus first; above 0: worse.
  public var difference: Int { after - before }

  public init(id: String, before: Int, after: Int) {
    self.id = id
    self.before = before
    self.after = after
  }
}

/// The least margin of a rule in two plans.
public struct MarginDifference: Hashable, Sendable {
  public let rule: String
  /// nil: the first has no instance of the rule.
  public let before: Int?
  public let after: Int?
  /// nil where one of the two has no instance.
  public var difference: Int? { before.flatMap { before in after.map { $0 - before } } }
}
