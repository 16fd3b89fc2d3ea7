/// 情景: named changes against the base or another scenario.
public struct Scenario: Hashable, Sendable {
  public var name: String
  /// The scenario whose changes come before; nil: the base.
  public var basedOn: String?
  /// All changes against the base, those of the scenarios underneath first.
  public var changes: [Change]
  /// Where it stands in a sweep; nil: it is in none.
  public var point: SweepPoint?
}

/// A scenario that a sweep made.
public struct SweepPoint: Hashable, Sendable {
  /// The sweep's name.
  public var sweep: String
  /// Id of the rule.
  public var rule: String
  /// One or two parameters with their values as written.
  public var values: [Value]

  public struct Value: Hashable, Sendable {
    public var parameter: String
    public var value: String
  }
}
