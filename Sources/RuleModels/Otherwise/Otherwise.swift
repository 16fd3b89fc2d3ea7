public import Rules

/// The best plan in which one thing is otherwise than in the plan in hand, or why there is none.
public enum Otherwise<Audited: AuditedResult>: Sendable {
  /// Proven: there is no such plan. The conflicts name the wish; none: what stands against it is found by changing the plan
  /// in hand, see what the explanation says of it. Then the least that would have to give for the wish to come true; none:
  /// nothing that may be loosened helps, or a limit struck.
  case impossible([Conflict], givingUp: [Relaxation])
  /// The best such plan, and whether no better one is possible.
  case possible(Audited, isProven: Bool)
  /// A limit struck before either was known.
  case unknown

  /// What a planner's answer to the changed case says.
  ///
  /// - Parameters:
  ///   - against: what stands against the change; asked for only where no plan exists.
  ///   - relaxations: the least that would have to give; asked for only then.
  public init(
    _ answer: PlannerAnswer<Audited>, against conflicts: () async throws -> [Conflict],
    relaxations: () async throws -> [Relaxation]
  ) async throws {
    switch (answer.outcome, answer.audited) {
    case (.infeasible, _):
      self = .impossible(try await conflicts(), givingUp: try await relaxations())
    case (_, nil): self = .unknown
    case (let outcome, let audited?): self = .possible(audited, isProven: outcome == .optimal)
    }
  }

  /// The best plan, if there is one.
  public var audited: Audited? {
    if case .possible(let audited, _) = self { audited } else { nil }
  }
}
