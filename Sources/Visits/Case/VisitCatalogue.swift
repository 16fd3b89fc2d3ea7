import Districts
public import Rules

/// All rules and criteria over activities. A new rule is added here and nowhere else.
public struct VisitCatalogue: Sendable {
  /// The rules that a policy may name, in the order of docs/rules.md.
  public let rules: [any VisitRule.Type]
  /// The criteria that a policy may name, in the order of a policy that names none.
  public let criteria: [any VisitCriterion]

  public static let standard = VisitCatalogue(
    rules: [
      VisitQuota.self, VisitCoverage.self, HostRotation.self, Attendance.self, AttachmentDays.self,
      SyncClassroom.self, RescheduleWindow.self, StageOrder.self, DayProgramme.self, DutyRoster.self,
      StudentExchange.self,
      OnePlace.self, OneRoom.self, TeachingDay.self, NoDoubles.self, VisitForm.self,
      FreeTime.self, AgreedVisits.self,
    ],
    criteria: [
      VisitBreaches(), VisitCount(), DateShift(), Spread(), Evenness(), MakerTravel(), Burden(),
    ])

  /// The rule of an id.
  public func rule(_ id: String) -> (any VisitRule.Type)? { rules.first { $0.card.id == id } }

  /// The cards of all rules.
  public var ruleCards: [RuleCard] { rules.map { $0.card } }

  /// What others need to know of the rules and criteria.
  public var cards: RoomCards {
    RoomCards(
      room: "Visits", title: Text(zh: "活动安排", en: "Visits"), rules: rules, criteria: criterionCards,
      standardCriteria: criterionCards.map(\.id))
  }

  /// The cards of all criteria.
  public var criterionCards: [CriterionCard] { criteria.map { type(of: $0).card } }

  /// The criteria of a policy in order: those of its own that it names, or all; broken should-rules come first of
  /// themselves where a rule over activities only should hold.
  public func criteria(of policy: Policy) -> [any VisitCriterion] {
    let own = policy.criteria.compactMap { id in criteria.first { type(of: $0).card.id == id } }
    let breaches = criteria.filter { type(of: $0).card.id == VisitBreaches.card.id }
    // `breaches` is shared with other rooms: alone it does not say how activities are to be planned.
    if own.allSatisfy({ type(of: $0).card.id == VisitBreaches.card.id }) { return criteria }
    let isNamed = own.contains { type(of: $0).card.id == VisitBreaches.card.id }
    let hasShould = policy.rules.contains { $0.firmness == .should && rule($0.rule) != nil }
    return hasShould && !isNamed ? breaches + own : own
  }
}
