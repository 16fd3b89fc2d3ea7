import Rules

/// The rules of a policy over activities, ready to be applied.
public struct VisitRuleBook: Sendable {
  /// The facts that no line states, then the policy's lines in order; lines of other rooms are left out.
  public let rules: [any VisitRule]

  init(policy: Policy, catalogue: VisitCatalogue) {
    let facts = catalogue.rules.filter { $0.card.nature == .fact }
      .filter { fact in !policy.rules.contains { $0.rule == fact.card.id } }
      .map { fact in fact.init(PolicyEntry(index: -1, rule: fact.card.id, firmness: .fact)) }
    rules = facts + policy.rules.compactMap { entry in catalogue.rule(entry.rule).map { $0.init(entry) } }
  }

  /// The names of the kinds that some rule asks for.
  public var kinds: Set<String> { Set(rules.flatMap(\.kinds)) }

  /// By how many days an agreed activity may be shifted.
  var shift: Int { rules.lazy.compactMap { ($0 as? RescheduleWindow)?.days }.first ?? 0 }

  /// The rules that say who attends.
  var attendance: [Attendance] { rules.compactMap { $0 as? Attendance } }
}
