public import Districts

/// The rules and criteria of one room: what readers of policies and pages about rules need to know of it.
public struct RoomCards: Sendable {
  /// The room's name in `Sources`.
  public let room: String
  /// What its rules are about.
  public let title: Text
  /// In the order of docs/rules.md.
  public let rules: [any Rule.Type]
  public let criteria: [CriterionCard]
  /// The criteria of a policy that names none of this room's.
  public let standardCriteria: [String]

  public init(
    room: String, title: Text, rules: [any Rule.Type], criteria: [CriterionCard], standardCriteria: [String]
  ) {
    self.room = room
    self.title = title
    self.rules = rules
    self.criteria = criteria
    self.standardCriteria = standardCriteria
  }

  /// The cards of all rules.
  public var ruleCards: [RuleCard] { rules.map { $0.card } }

  /// The criteria of this room that a policy asks for, in the policy's order.
  ///
  /// One `criteria` list serves all rooms; each takes what it knows. A policy that names criteria, but none of this
  /// room's own, gets the standard ones; `breaches`, which all rooms have, is nobody's own. `criteria: []` asks for none.
  /// `breaches` comes first of itself where a `should` rule of this room stands and no place is named.
  public func criteria(of policy: Policy) -> [String] {
    let known = Set(criteria.map(\.id))
    var own = policy.criteria.filter(known.contains)
    let speaksOfOthers = policy.criteria.contains { !known.contains($0) }
    if speaksOfOthers && own.allSatisfy({ $0 == "breaches" }) { own = standardCriteria }
    let ids = Set(ruleCards.map(\.id))
    let hasShould = policy.rules.contains { $0.firmness == .should && ids.contains($0.rule) }
    return hasShould && known.contains("breaches") && !own.contains("breaches") ? ["breaches"] + own : own
  }

  /// The lines of a policy that name rules of this room.
  public func entries(of policy: Policy) -> [PolicyEntry] {
    let ids = Set(ruleCards.map(\.id))
    return policy.rules.filter { ids.contains($0.rule) }
  }
}

extension [RoomCards] {
  /// The cards of all rooms' rules; a rule that serves two rooms comes once.
  public var ruleCards: [RuleCard] {
    var seen: Set<String> = []
    return flatMap(\.ruleCards).filter { seen.insert($0.id).inserted }
  }

  /// The cards of all rooms' criteria; one that serves two rooms comes once.
  public var criterionCards: [CriterionCard] {
    var seen: Set<String> = []
    return flatMap(\.criteria).filter { seen.insert($0.id).inserted }
  }
}
