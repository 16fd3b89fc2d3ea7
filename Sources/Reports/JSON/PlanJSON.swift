import Districts
public import Postings
import RuleModels
import Rules

/// `plan.json`, `plan --json` and `check --json` (docs/data-format.md, section 3).
public enum PlanJSON {
  /// The whole of `plan.json`.
  ///
  /// - Parameter explanation: where no plan exists, an object whose members (conflicts, relaxations) are appended.
  public static func document(_ document: PlanDocument, explanation: JSONValue? = nil) -> JSONValue {
    self.document(document, document.result.audited.map { CountedPlan($0) }, explanation: explanation)
  }

  /// The whole of `plan.json`, of a plan from which it is counted already what is to be counted.
  static func document(
    _ document: PlanDocument, _ counted: CountedPlan?, explanation: JSONValue?
  ) -> JSONValue {
    let facts = document.facts
    var members: [JSONValue.Member] = [
      .init("format", .string("lungang-plan/1")),
      .init(
        "district",
        .pairs([
          "name": .string(facts.district.name), "schools": .integer(facts.district.schools.count),
          "teachers": .integer(facts.district.teachers.count), "inputSHA256": .string(document.inputSHA256),
        ])),
      .init(
        "policy",
        .pairs([
          "name": .string(facts.policy.name), "first": .integer(facts.horizon.first.first),
          "years": .integer(facts.horizon.years),
          "rules": .array(facts.policy.rules.map { .string($0.rule) }),
        ])),
      .init("outcome", .string(document.result.outcome.rawValue)),
      .init("criteria", .outcomes(document.result.criteria)),
    ]
    if let counted {
      let audited = counted.audited
      members.append(.init("postings", postings(counted)))
      members.append(
        .init(
          "audit",
          .pairs([
            "violations": .findings(audited.violations), "margins": margins(counted.bounds),
            "breaches": .findings(audited.breaches),
          ])))
      members.append(.init("ledgers", ExplanationJSON.planLedgers(counted)))
    }
    members += explanation?.members ?? []
    return .object(members)
  }

  /// `check --json`.
  public static func check(_ audited: AuditedPlan) -> JSONValue {
    .pairs([
      "violations": .findings(audited.violations),
      "criteria": .scores(audited.scores),
      "margins": margins(audited.bounds), "breaches": .findings(audited.breaches),
    ])
  }

  private static func postings(_ counted: CountedPlan) -> JSONValue {
    let (audited, reasons) = (counted.audited, counted.reasons)
    let district = audited.facts.district
    return .array(
      audited.plan.postings.map { posting in
        let kind = district.schoolNumbers[posting.from].flatMap { from in
          district.schoolNumbers[posting.to].map { audited.facts.kind(from: from, to: $0) }
        }
        return .pairs([
          "teacher": .string(posting.teacher), "from": .string(posting.from), "to": .string(posting.to),
          "start": .integer(posting.start.first), "years": .integer(posting.years),
          "kind": .optional(kind?.rawValue),
          "reasons": .array(reasons.served(by: posting).map { .string($0.description) }),
        ])
      })
  }

  private static func margins(_ bounds: [Finding]) -> JSONValue {
    .array(
      bounds.map { finding in
        .pairs([
          "rule": .string(finding.instance.rule), "subject": .string(finding.instance.subject.description),
          "value": .integer(finding.measurement.value), "bound": .integer(finding.measurement.bound),
          "margin": .integer(finding.measurement.margin), "entry": .optional(finding.instance.entry),
          "people": .array(finding.measurement.people.map(JSONValue.string)),
        ])
      })
  }
}
