import DistrictFiles
import RuleModels
import Rules

extension Comparison {
  /// `comparison.json`: all scenarios side by side, each "this minus base".
  public var json: JSONValue {
    .pairs([
      "format": .string(words.format), "direction": .string("this minus base"),
      "scenarios": .array(lines.map(scenario)),
    ])
  }

  private func scenario(_ line: Line) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .optional(line.scenario?.name)),
      .init("basedOn", .optional(line.scenario?.basedOn)),
      .init("outcome", .string(line.outcome.rawValue)),
    ]
    if let point = line.scenario?.point {
      members.append(
        .init(
          "sweep",
          .pairs([
            "name": .string(point.sweep), "rule": .string(point.rule),
            "values": .object(point.values.map { .init($0.parameter, .string($0.value)) }),
          ])))
    }
    if line.counts != nil {
      members += line.json.counts
      members.append(.init("criteria", .outcomes(line.criteria)))
      members += line.json.more
    }
    return .object(members + line.json.end)
  }

  /// Numbers by name, sorted.
  static func members(_ counts: [String: Int]) -> JSONValue {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }

  /// The least margin of each rule.
  static func leastMargins(_ audited: some AuditedResult) -> JSONValue.Member {
    .init("leastMargins", members(audited.leastMargins))
  }

  /// Members `difference` and those of conflicts, as far as there are any.
  static func end(_ difference: [JSONValue.Member]?, _ conflicts: InfeasibilityReport?) -> [JSONValue.Member]
  {
    var members: [JSONValue.Member] = []
    if let difference { members.append(.init("difference", .object(difference))) }
    if let conflicts { members += InfeasibilityJSON.members(conflicts).members }
    return members
  }
}
