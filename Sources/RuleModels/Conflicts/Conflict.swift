public import Rules

/// Rule instances, pins and earlier postings that cannot hold together, given the facts of the district.
public struct Conflict: Hashable, Sendable {
  /// The members, in the policy's order; never empty.
  public let members: [RuleInstance]
  /// Whether it is proven for each member that without it the others can hold together.
  public let isMinimal: Bool

  public init(members: some Sequence<RuleInstance>, isMinimal: Bool) {
    self.members = members.sorted()
    self.isMinimal = isMinimal
  }
}
