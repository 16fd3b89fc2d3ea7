import Districts
public import Postings
public import RuleModels
import Rules

/// Conflicts and relaxations for `plan.json`, `plan --json` and `explain --json` (docs/data-format.md, section 3).
public enum InfeasibilityJSON {
  /// An object with `conflicts` and `relaxations`, to be appended to a plan's document.
  ///
  /// - Parameter plans: the plans that the loosenings give, where they were made; in the order of the loosenings.
  public static func members(_ report: InfeasibilityReport, plans: [RelaxedPlan] = []) -> JSONValue {
    .pairs([
      "conflicts": .array(report.conflicts.map(conflict)),
      "relaxations": .array(
        report.relaxations.enumerated().map { number, relaxation in
          Self.relaxation(relaxation, plan: plans.indices.contains(number) ? plans[number] : nil)
        }),
    ])
  }

  /// The whole answer of `explain --conflict --json`: the outcome first.
  public static func document(_ report: InfeasibilityReport, plans: [RelaxedPlan] = []) -> JSONValue {
    let outcome = report.conflicts.isEmpty ? (report.isComplete ? "possible" : "unknown") : "infeasible"
    return .object([.init("outcome", .string(outcome))] + members(report, plans: plans).members)
  }

  /// `{ "minimal": true, "members": [ { "rule", "entry", "subject" } ] }`.
  static func conflict(_ conflict: Conflict) -> JSONValue {
    .pairs([
      "minimal": .bool(conflict.isMinimal),
      "members": .array(conflict.members.map { .object(JSONValue.instance($0)) }),
    ])
  }

  /// `{ "amount", "steps": [ { "rule", "entry", "subject", "units" } ], "proven" }`, with the plan that it gives where one was
  /// made.
  static func relaxation(_ relaxation: Relaxation, plan: RelaxedPlan? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("amount", .integer(relaxation.amount)),
      .init(
        "steps",
        .array(
          relaxation.steps.map { step in
            .object(JSONValue.instance(step.instance) + [.init("units", .integer(step.units))])
          })),
      .init("proven", .bool(relaxation.isProven)),
    ]
    if let plan {
      members.append(.init("criteria", .outcomes(plan.criteria)))
      if let audited = plan.audited {
        members.append(
          .init(
            "postings",
            .array(
              audited.plan.postings.map { posting in
                .pairs([
                  "teacher": .string(posting.teacher), "from": .string(posting.from),
                  "to": .string(posting.to), "start": .integer(posting.start.first),
                  "years": .integer(posting.years), "kind": .optional(posting.kind?.rawValue),
                ])
              })))
      }
    }
    return .object(members)
  }
}
