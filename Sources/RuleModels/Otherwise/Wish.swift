public import Rules

/// What is asked for beside the policy, so that a plan can be made in which it is so: the name by which conflicts and
/// models know it.
public enum Wish {
  /// The id, beside those of the rules, of instances that are wished for.
  public static let rule = "wish"

  /// The instance of a wish.
  public static func instance(_ subject: Subject) -> RuleInstance {
    RuleInstance(rule: rule, entry: nil, subject: subject)
  }
}

extension Conflict {
  /// Whether it says no more than that the wish cannot come true: what stands against it has no slack.
  public var isWishAlone: Bool { members.allSatisfy { $0.rule == Wish.rule } }
}
