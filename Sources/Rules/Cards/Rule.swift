public import Districts

/// What every rule of every room says of itself: the card, the examples, and the line of the policy it was made from.
public protocol Rule: Sendable {
  /// Id, titles, parameters, source.
  static var card: RuleCard { get }
  /// What its examples show, for pages and lists.
  static var exampleTexts: [ExampleText] { get }
  /// The policy's line that this rule was made from.
  var entry: PolicyEntry { get }
  init(_ entry: PolicyEntry)
}

extension Rule {
  /// The rule's id.
  public var id: String { Self.card.id }
}

/// An example of a rule in words.
public struct ExampleText: Hashable, Sendable {
  /// What happens in it.
  public let title: Text
  /// The parameters that differ from the defaults, as policy.yaml writes them.
  public let parameters: [String: ParameterValue]
  /// What was planned or handed in, a line each.
  public let given: [String]
  /// The subjects of the instances that are broken; empty: the rule is kept.
  public let breaches: [String]

  public init(
    title: Text, parameters: [String: ParameterValue] = [:], given: [String] = [], breaches: [String]
  ) {
    self.title = title
    self.parameters = parameters
    self.given = given
    self.breaches = breaches
  }
}
