public import Districts
public import Rules

/// What a rule found for one instance: the count, a sentence about it, and whom it concerns.
public struct Judgement: Hashable, Sendable {
  public enum Verdict: String, Sendable {
    /// The rule is kept.
    case kept
    /// The rule is broken.
    case broken
    /// Nothing is broken; something is left to be done or decided.
    case open
  }

  public let measurement: Measurement
  public let verdict: Verdict
  public let sentence: Text
  /// Ids of the schools concerned, sorted.
  public let schools: [String]
  /// The last day on which it was to be done; nil: it has none.
  public let due: Day?

  /// - Parameter isOpen: whether something is left to be done, though the count holds.
  public init(
    _ measurement: Measurement, _ sentence: Text, schools: [String] = [], due: Day? = nil,
    isOpen: Bool = false
  ) {
    self.measurement = measurement
    self.sentence = sentence
    self.schools = Set(schools).sorted()
    self.due = due
    verdict = !measurement.holds ? .broken : isOpen ? .open : .kept
  }
}

/// A judgement together with the line of the policy that asked for it.
public struct EvaluationFinding: Hashable, Sendable {
  public let instance: RuleInstance
  public let judgement: Judgement
  public let firmness: Firmness
  /// The rule's title.
  public let title: Text
  /// The clause of the bureau's document.
  public let clause: String?

  init(_ judgement: Judgement, of rule: any EvaluationRule) {
    self.judgement = judgement
    instance = RuleInstance(
      rule: rule.id, entry: rule.entry.index < 0 ? nil : rule.entry.index,
      subject: judgement.measurement.subject)
    firmness = rule.entry.firmness
    title = type(of: rule).card.title
    clause = rule.entry.clause
  }

  /// Whether a rule that must hold is broken.
  public var isViolation: Bool { judgement.verdict == .broken && firmness != .should }
  /// Whether something was not done by its day.
  public var isLate: Bool { judgement.verdict == .broken && judgement.due != nil }
}
