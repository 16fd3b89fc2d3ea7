import RuleModels
import Rules

/// What if one thing were otherwise, for programs, whatever the room.
enum OtherwiseJSON {
  /// Members `byHand`, `outcome`, and `conflicts` or `criteria` and `changes`.
  static func members<Audited: AuditedResult>(
    _ otherwise: Otherwise<Audited>, beside plan: Audited, byHand: Audited?,
    changes: (Audited) -> JSONValue
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init(
        "byHand",
        byHand.map { AuditDifference(plan, $0) }.map { difference in
          .pairs([
            "newlyBroken": .array(difference.newlyBroken.map(instance)),
            "criteria": AuditDifferenceJSON.criteria(difference),
          ])
        } ?? .null)
    ]
    switch otherwise {
    case .unknown: members.append(.init("outcome", .string("unknown")))
    case .impossible(let conflicts, let relaxations):
      members.append(.init("outcome", .string("infeasible")))
      members.append(.init("conflicts", .array(conflicts.map(InfeasibilityJSON.conflict))))
      members.append(
        .init("relaxations", .array(relaxations.map { InfeasibilityJSON.relaxation($0) })))
    case .possible(let other, let isProven):
      members.append(.init("outcome", .string(isProven ? "optimal" : "feasible")))
      members.append(.init("criteria", AuditDifferenceJSON.criteria(AuditDifference(plan, other))))
      members.append(.init("changes", changes(other)))
    }
    return members
  }

  static func instance(_ instance: RuleInstance) -> JSONValue {
    .pairs([
      "rule": .string(instance.rule), "entry": .optional(instance.entry),
      "subject": .string(instance.subject.description),
    ])
  }
}
