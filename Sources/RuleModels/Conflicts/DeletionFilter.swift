public import Rules

/// Leaves out one suspect after another, as long as the others still cannot hold together.
public enum DeletionFilter {
  /// A smallest conflict among suspects.
  ///
  /// - Parameters:
  ///   - suspects: cannot hold together.
  ///   - solve: whether some of them can hold together.
  public static func conflict(
    among suspects: [RuleInstance], solve: ([RuleInstance]) async throws -> ElasticPart.Answer
  ) async throws -> Conflict {
    var members = suspects
    var isMinimal = true
    for suspect in order(suspects) {
      let others = members.filter { $0 != suspect }
      switch try await solve(others) {
      case .infeasible: members = others
      case .feasible: break
      case .unknown: isMinimal = false
      }
    }
    return Conflict(members: members, isMinimal: isMinimal)
  }

  /// What is left out first: pins and earlier postings, then the policy from its end, so that the rules which ask for
  /// postings, and stand first, remain.
  private static func order(_ suspects: [RuleInstance]) -> [RuleInstance] {
    let sorted = suspects.sorted()
    return sorted.filter { $0.entry == nil } + sorted.filter { $0.entry != nil }.reversed()
  }
}
