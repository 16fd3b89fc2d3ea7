public import Rules

/// The best plan in which one thing is otherwise than in the plan in hand, or why there is none.
public enum Otherwise<Audited: AuditedResult>: Sendable {
  /// Proven: there is no such plan. The conflicts name the wish; none: what stands against it is found by changing the plan
  /// in hand, see what the explanation says of it.
  case impossible([Conflict])
  /// The best such plan, and whether no better one is possible.
  case possible(Audited, isProven: Bool)
  /// A limit struck before either was known.
  case unknown

  /// What a planner's answer to the changed case says.
  ///
  /// - Parameter conflicts: what stands against the change; asked for only where no plan exists.
  public init(
    _ answer: PlannerAnswer<Audited>, conflicts: () async throws -> [Conflict]
  ) async throws {
    switch (answer.outcome, answer.audited) {
    case (.infeasible, _): self = .impossible(try await conflicts())
    case (_, nil): self = .unknown
    case (let outcome, let audited?): self = .possible(audited, isProven: outcome == .optimal)
    }
  }

  /// The best plan, if there is one.
  public var audited: Audited? {
    if case .possible(let audited, _) = self { audited } else { nil }
  }
}
