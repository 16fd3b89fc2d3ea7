import DistrictFiles
import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

/// `comparison.json`: all scenarios side by side, each "this minus base".
public enum ComparisonJSON {
  public static func document(_ outcomes: [ScenarioOutcome]) -> JSONValue {
    .pairs([
      "format": .string("lungang-comparison/1"), "direction": .string("this minus base"),
      "scenarios": .array(outcomes.map(scenario)),
    ])
  }

  private static func scenario(_ outcome: ScenarioOutcome) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .optional(outcome.scenario?.name)),
      .init("basedOn", .optional(outcome.scenario?.basedOn)),
      .init("outcome", .string(outcome.result.outcome.rawValue)),
    ]
    if let point = outcome.scenario?.point {
      members.append(
        .init(
          "sweep",
          .pairs([
            "name": .string(point.sweep), "rule": .string(point.rule),
            "values": .object(point.values.map { .init($0.parameter, .string($0.value)) }),
          ])))
    }
    if let audited = outcome.result.audited {
      members.append(.init("postings", .integer(audited.plan.postings.count)))
      members.append(.init("people", .integer(Set(audited.plan.postings.map(\.teacher)).count)))
      members.append(
        .init(
          "criteria",
          .array(
            outcome.result.criteria.map { stage in
              .pairs([
                "name": .string(stage.name), "value": .optional(stage.value), "bound": .optional(stage.bound),
                "proven": .bool(stage.proven),
              ])
            })))
      members.append(
        .init(
          "leastMargins",
          .object(audited.leastMargins.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })))
      members.append(.init("subjects", subjects(audited)))
    }
    if let difference = outcome.difference {
      members.append(.init("difference", .object(DifferenceJSON.members(difference))))
    }
    if let conflicts = outcome.conflicts, case .object(let more) = InfeasibilityJSON.members(conflicts) {
      members += more
    }
    return .object(members)
  }

  /// How many postings there are of each main subject.
  private static func subjects(_ audited: AuditedPlan) -> JSONValue {
    let district = audited.facts.district
    let names = audited.plan.postings.compactMap { posting in
      district.teacherNumbers[posting.teacher].map { district.teachers[$0].mainSubject }
    }
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    return .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }
}
