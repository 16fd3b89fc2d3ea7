/// What every rule of every room says of itself: the card, and the line of the policy that it was made from.
public protocol Rule: Sendable {
  /// Id, titles, parameters, source.
  static var card: RuleCard { get }
  /// The policy's line that this rule was made from.
  var entry: PolicyEntry { get }
  init(_ entry: PolicyEntry)
}

extension Rule {
  /// The rule's id.
  public var id: String { Self.card.id }
}
