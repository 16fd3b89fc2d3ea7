import Rules
import Testing

/// What a kind of damage to a plan came to, over many places at which it was done.
struct Damage {
  /// Whom the check named a rule for, and what it let pass.
  private(set) var named = 0
  private(set) var passed = 0

  /// Judges a damaged plan: the check names a rule; or nothing is broken, and then the plan, which is proven to be the best,
  /// is at least as good.
  ///
  /// - Parameters:
  ///   - rules: one of these must be named; empty: any rule, or none.
  ///   - isLoss: whether something is gone for which nothing else has come, so that the plan must be better.
  mutating func judge<Audited: AuditedResult>(
    _ damaged: Audited, beside plan: Audited, naming rules: Set<String> = [], isLoss: Bool = false,
    _ what: @autoclosure () -> String, at place: SourceLocation = #_sourceLocation
  ) {
    let broken = Set(damaged.violations.map(\.instance.rule))
    if broken.isEmpty { passed += 1 } else { named += 1 }
    if rules.isEmpty {
      let (values, best) = (damaged.scores.map(\.value), plan.scores.map(\.value))
      let isWorse = best.lexicographicallyPrecedes(values)
      #expect(
        !broken.isEmpty || isWorse || (values == best && !isLoss),
        "\(what()): nothing is broken, and \(values) is no worse than \(best)", sourceLocation: place)
    } else {
      #expect(
        !broken.isDisjoint(with: rules), "\(what()): \(broken.sorted()) but none of \(rules.sorted())",
        sourceLocation: place)
    }
  }

  /// Every so many of a list, so that a large plan is damaged at no more places than a small one.
  static func places<Element>(_ list: [Element], atMost count: Int) -> [Element] {
    let step = max(1, (list.count + count - 1) / count)
    return stride(from: 0, to: list.count, by: step).map { list[$0] }
  }
}
