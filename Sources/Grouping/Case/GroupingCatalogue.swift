import Districts
public import Rules

/// All rules and criteria over groups. A new rule is added here and nowhere else.
public struct GroupingCatalogue: Sendable {
  /// The rules that a policy may name, in the order of docs/rules.md.
  public let rules: [any GroupingRule.Type]
  /// The criteria that a policy may name.
  public let criteria: [any GroupingCriterion]

  public static let standard = GroupingCatalogue(
    rules: [
      GroupCount.self, CoreKind.self, GroupSize.self, OneGroupEach.self, GroupStage.self, MixedStrength.self,
      TwoWayChoice.self, Proximity.self, KeepGroups.self, AssistancePair.self, MentorPairs.self,
      SubjectGroupLink.self, StudioHosting.self, BoardComposition.self, StudentPlacement.self,
      OneGroup.self, OneCore.self, KnownPairs.self,
    ],
    criteria: [
      GroupingBreaches(), MutualChoice(), PairsApart(), Unpaired(), GroupDistance(), PairDistance(),
      StrengthBalance(), GroupChanges(),
    ])

  /// What readers of policies and pages about rules need to know of this room.
  public var cards: RoomCards {
    RoomCards(
      room: "Grouping", title: Text(zh: "组建集团与结对", en: "Forming groups"), rules: rules,
      criteria: criteria.map { type(of: $0).card },
      standardCriteria: [
        "breaches", "mutual-choice", "pairs-apart", "unpaired", "group-distance", "pair-distance",
        "strength-balance",
      ])
  }

  /// The criterion of an id.
  func criterion(_ id: String) -> (any GroupingCriterion)? { criteria.first { type(of: $0).card.id == id } }

  /// The card of a rule's id.
  public func card(_ id: String) -> RuleCard? { rules.first { $0.card.id == id }?.card }

  /// The rules of a policy that are of this room, the facts of the model first: they always hold, named or not.
  func rules(of policy: Policy) -> [any GroupingRule] {
    let facts = rules.filter { $0.card.nature == .fact }.map {
      $0.init(PolicyEntry(index: -1, rule: $0.card.id, firmness: .fact))
    }
    let named = policy.rules.compactMap { entry in
      rules.first { $0.card.id == entry.rule && $0.card.nature != .fact }?.init(entry)
    }
    return facts + named
  }
}
