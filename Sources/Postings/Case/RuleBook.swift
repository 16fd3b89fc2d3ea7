import Rules

/// The rules of a policy, ready to be applied.
public struct RuleBook: Sendable {
  /// The policy's lines in order.
  public let rules: [any PostingRule]

  init(policy: Policy, catalogue: Catalogue) {
    var entries = policy.rules
    // Facts of the model always hold; a policy need not name them, and cannot weaken them.
    for fact in catalogue.facts where !entries.contains(where: { $0.rule == fact.card.id }) {
      entries.append(PolicyEntry(index: -1, rule: fact.card.id, firmness: .fact))
    }
    rules = entries.compactMap { entry in
      catalogue.rule(entry.rule).map { $0.init(entry) }
    }
    personal = rules.compactMap { $0 as? any PersonalRule }
  }

  /// The rules that judge a teacher on 1 September: together they say who is eligible, whether they must or should hold.
  public let personal: [any PersonalRule]
}
