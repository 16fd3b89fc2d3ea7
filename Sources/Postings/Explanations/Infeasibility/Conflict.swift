public import Rules

/// Rule instances, pins and earlier postings that cannot hold together, given the facts of the district.
public struct Conflict: Hashable, Sendable {
  /// The members, in the policy's order; never empty.
  public let members: [RuleInstance]
  /// Whether it is proven for each member that without it the others can hold together.
  public let isMinimal: Bool

  init(members: some Sequence<RuleInstance>, isMinimal: Bool) {
    self.members = members.sorted()
    self.isMinimal = isMinimal
  }

  /// Ids, beside those of the rules, by which ``members`` name what no line of the policy states.
  public enum Facts {
    /// A line of pins.csv.
    public static let pin = "pin"
    /// A posting of postings.csv that runs or is already decided.
    public static let running = "running-posting"
    /// A posting of postings.csv that has ended.
    public static let finished = "finished-posting"
  }
}
