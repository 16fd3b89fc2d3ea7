import Rules

/// A rule that asks for pairs of a kind.
public protocol PairRule: GroupingRule {
  static var pairKind: PairKind { get }
  /// Whether the line speaks of a pair, allowed or not.
  func concerns(_ first: Int, _ second: Int, in facts: GroupingCase) -> Bool
}
