import Districts
public import Grouping
public import RuleModels
import Rules

/// `groups.json`, `groups plan --json` and `groups check --json`.
public enum GroupingJSON {
  /// The whole of `groups.json`.
  public static func document(
    _ result: GroupingResult, of facts: GroupingCase, inputSHA256: String, report: InfeasibilityReport? = nil
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("format", .string("lungang-groups/1")),
      .init(
        "district",
        .pairs([
          "name": .string(facts.district.name), "schools": .integer(facts.district.schools.count),
          "inputSHA256": .string(inputSHA256),
        ])),
      .init("policy", .pairs(["name": .string(facts.policy.name)])),
      .init("outcome", .string(result.outcome.rawValue)),
      .init("criteria", .outcomes(result.criteria)),
    ]
    if let audited = result.audited {
      members.append(.init("groups", groups(audited.plan)))
      members.append(.init("pairs", pairs(audited.plan)))
      members.append(.init("audit", audit(audited)))
    }
    if let report { members += InfeasibilityJSON.members(report).members }
    return .object(members)
  }

  /// `groups check --json`.
  public static func check(_ audited: AuditedGrouping) -> JSONValue {
    .pairs([
      "violations": .findings(audited.violations),
      "criteria": .scores(audited.scores),
      "breaches": .findings(audited.breaches),
    ])
  }

  private static func groups(_ plan: GroupingPlan) -> JSONValue {
    .array(
      plan.places.map { place in
        .pairs([
          "school": .string(place.school), "group": .string(place.group),
          "role": .string(place.role.rawValue),
        ])
      })
  }

  private static func pairs(_ plan: GroupingPlan) -> JSONValue {
    .array(
      plan.pairs.map { pair in
        .pairs([
          "kind": .string(pair.kind.rawValue), "first": .string(pair.first), "second": .string(pair.second),
          "role": .optional(pair.role),
        ])
      })
  }

  private static func audit(_ audited: AuditedGrouping) -> JSONValue {
    .pairs([
      "violations": .findings(audited.violations), "breaches": .findings(audited.breaches),
    ])
  }
}
