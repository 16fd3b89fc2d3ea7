import RuleModels
import Rules

/// What the documents of all rooms say in the same words: criteria, scores, findings.
extension JSONValue {
  /// How each criterion ended: `{ "name", "value", "bound", "proven" }`.
  static func outcomes(_ criteria: [CriterionOutcome]) -> JSONValue {
    .array(
      criteria.map { stage in
        .pairs([
          "name": .string(stage.name), "value": .optional(stage.value), "bound": .optional(stage.bound),
          "proven": .bool(stage.proven),
        ])
      })
  }

  /// What an audit counted of each criterion: `{ "name", "value" }`.
  static func scores(_ scores: [CriterionScore]) -> JSONValue {
    .array(scores.map { .pairs(["name": .string($0.id), "value": .integer($0.value)]) })
  }

  /// Findings: `{ "rule", "entry", "subject", "value", "bound" }`.
  ///
  /// - Parameter people: the key under which those are listed whom a finding is about; nil: they are left out.
  static func findings(_ findings: [Finding], people: String? = nil) -> JSONValue {
    .array(
      findings.map { finding in
        let measurement = finding.measurement
        var members =
          instance(finding.instance) + [
            .init("value", .integer(measurement.value)), .init("bound", .integer(measurement.bound)),
          ]
        if let people { members.append(.init(people, .strings(measurement.people))) }
        return .object(members)
      })
  }

  /// Which demand of which line of the policy: `"rule", "entry", "subject"`.
  static func instance(_ instance: RuleInstance) -> [Member] {
    [
      .init("rule", .string(instance.rule)), .init("entry", .optional(instance.entry)),
      .init("subject", .string(instance.subject.description)),
    ]
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The members of an object; of anything else none.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}
