import Districts
public import Rules

/// All rules over records. A new rule is added here and nowhere else.
public struct EvaluationCatalogue: Sendable {
  /// The rules that a policy may name, in the order of docs/rules.md.
  public let rules: [any EvaluationRule.Type]

  public static let standard = EvaluationCatalogue(rules: [
    ActivityCalendar.self, BundledEvaluation.self, TwoSidedEvaluation.self, GroupExit.self, ResultCheck.self,
    HeadsDue.self, PersonalOutput.self, SelectionShare.self, RubricScore.self, EvidenceFile.self,
    PartnerReviews.self, FundSums.self,
  ])

  /// The rule of an id.
  public func rule(_ id: String) -> (any EvaluationRule.Type)? { rules.first { $0.card.id == id } }

  /// The cards of all rules.
  public var ruleCards: [RuleCard] { rules.map { $0.card } }

  /// What others need to know of the rules.
  public var cards: RoomCards {
    RoomCards(
      room: "Evaluation", title: Text(zh: "考核与核查", en: "Checks"), rules: rules, criteria: [],
      standardCriteria: [])
  }
}
