import Districts
public import Rules

/// All rules and criteria over postings. A new rule is added here and nowhere else.
public struct Catalogue: Sendable {
  /// The rules that a policy may name, in the order of docs/rules.md.
  public let rules: [any PostingRule.Type]
  /// The criteria that a policy may name.
  public let criteria: [any PostingCriterion]
  /// The rules by id: every line of a report asks for one.
  private let byID: [String: any PostingRule.Type]

  init(rules: [any PostingRule.Type], criteria: [any PostingCriterion]) {
    self.rules = rules
    self.criteria = criteria
    byID = Dictionary(rules.map { ($0.card.id, $0) }) { first, _ in first }
  }

  public static let standard = Catalogue(
    rules: [
      TermLength.self, MemberCoverage.self, BackboneQuota.self, ReciprocalFlow.self,
      InGroup.self, Direction.self, StageMatch.self, HeadcountBalance.self, SubjectCover.self, MaxAway.self,
      EligibilityYears.self, RetirementMargin.self, ExemptionRule.self, CoolDown.self,
      ExchangeShare.self, BackboneShare.self, BatchAttachment.self, CadreSecondment.self, TwoWayMembers.self,
      FlowDirection.self, GapFilling.self, HeadRotation.self, MandatoryRotation.self,
      DispatchQualification.self, ApplicationApproval.self, FullLoad.self, CommuteCap.self, Funds.self,
      LeadersTogether.self, Household.self,
      OverrideShare.self, StatusUnchanged.self, PostingAllowance.self, TitlePriority.self,
      OnePosting.self, UsualTerm.self, UsualDirection.self,
    ],
    criteria: [
      Breaches(), Needs(), Wishes(), TravelCriterion(), Turn(), Disruption(),
      Fairness(), Downward(), BackboneBalance(),
    ])

  /// The rules that always hold, named or not.
  var facts: [any PostingRule.Type] { rules.filter { $0.card.nature == .fact } }

  /// The rule of an id.
  public func rule(_ id: String) -> (any PostingRule.Type)? { byID[id] }

  /// The criterion of an id.
  public func criterion(_ id: String) -> (any PostingCriterion)? {
    criteria.first { type(of: $0).card.id == id }
  }

  /// The cards of all rules.
  public var ruleCards: [RuleCard] { rules.map { $0.card } }

  /// The cards of all criteria.
  public var criterionCards: [CriterionCard] { criteria.map { type(of: $0).card } }

  /// What others need to know of the rules and criteria.
  public var cards: RoomCards {
    RoomCards(
      room: "Postings", title: Text(zh: "教师交流", en: "Postings"), rules: rules, criteria: criterionCards,
      standardCriteria: Policy.standardCriteria)
  }
}
