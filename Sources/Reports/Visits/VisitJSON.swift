import Districts
public import RuleModels
import Rules
public import Visits

/// The JSON of `lungang visits` (docs/data-format.md, section 5).
public enum VisitJSON {
  /// The whole of `plan.json`.
  ///
  /// - Parameter report: why no calendar exists, where that is known.
  public static func document(
    _ result: VisitResult, of facts: VisitCase, inputSHA256: String, report: InfeasibilityReport? = nil
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("format", .string("lungang-visits/1")),
      .init(
        "district",
        .pairs([
          "name": .string(facts.district.name), "schools": .integer(facts.district.schools.count),
          "teachers": .integer(facts.district.teachers.count), "inputSHA256": .string(inputSHA256),
        ])),
      .init(
        "policy",
        .pairs([
          "name": .string(facts.policy.name), "first": .string(facts.calendar.first.description),
          "last": .string(facts.calendar.last.description),
          "rules": .array(
            VisitCatalogue.standard.cards.entries(of: facts.policy).map { .string($0.rule) }),
        ])),
      .init("outcome", .string(result.outcome.rawValue)),
      .init(
        "criteria",
        .array(
          result.criteria.map { stage in
            .pairs([
              "name": .string(stage.name), "value": .optional(stage.value), "bound": .optional(stage.bound),
              "proven": .bool(stage.proven),
            ])
          })),
    ]
    if let audited = result.audited {
      members.append(.init("visits", visits(audited)))
      members.append(.init("programme", programme(audited.plan)))
      members.append(.init("duties", duties(audited.plan)))
      members.append(
        .init(
          "audit",
          .pairs([
            "violations": findings(audited.violations), "breaches": findings(audited.breaches),
            "clashes": clashes(audited),
          ])))
    }
    if let report { members += InfeasibilityJSON.members(report).membersOfObject }
    return .object(members)
  }

  /// `visits check --json`.
  public static func check(_ audited: AuditedVisits) -> JSONValue {
    .pairs([
      "violations": findings(audited.violations),
      "criteria": .array(
        audited.scores.map { .pairs(["name": .string($0.id), "value": .integer($0.value)]) }),
      "breaches": findings(audited.breaches), "clashes": clashes(audited),
    ])
  }

  private static func strings(_ items: [String]) -> JSONValue { .array(items.map(JSONValue.string)) }

  private static func visits(_ audited: AuditedVisits) -> JSONValue {
    let reasons = VisitReasons(audited)
    return .array(
      audited.plan.visits.map { visit in
        .pairs([
          "id": .string(visit.id), "kind": .string(visit.kind), "date": .string(visit.day.description),
          "half": .string(visit.half.rawValue), "group": .optional(visit.group),
          "school": .optional(visit.school), "subjectGroup": .optional(visit.researchGroup),
          "subject": .optional(visit.subject), "host": .string(visit.host), "people": strings(visit.people),
          "attendees": strings(visit.attendees), "room": .optional(visit.room),
          "lessons": .integer(visit.lessons), "agreed": .optional(visit.agreed?.description),
          "status": .string(visit.status.rawValue),
          "reasons": strings(reasons.served(by: visit.id).map(\.description)),
        ])
      })
  }

  private static func programme(_ plan: VisitPlan) -> JSONValue {
    .array(
      plan.programme.map { item in
        .pairs([
          "item": .string(item.id), "date": .string(item.day.description), "start": .integer(item.start),
          "end": .integer(item.end), "strand": .optional(item.strand), "title": .string(item.title),
          "school": .string(item.school), "room": .optional(item.room), "people": strings(item.people),
        ])
      })
  }

  private static func duties(_ plan: VisitPlan) -> JSONValue {
    .array(
      plan.duties.map { duty in
        .pairs(["duty": .string(duty.name), "holders": strings(duty.holders)])
      })
  }

  private static func clashes(_ audited: AuditedVisits) -> JSONValue {
    .array(
      audited.dutyClashes.map {
        .pairs(["teacher": .string($0.teacher), "duties": strings($0.duties)])
      })
  }

  private static func findings(_ findings: [Finding]) -> JSONValue {
    .array(
      findings.map { finding in
        .pairs([
          "rule": .string(finding.instance.rule), "entry": .optional(finding.instance.entry),
          "subject": .string(finding.instance.subject.description),
          "value": .integer(finding.measurement.value), "bound": .integer(finding.measurement.bound),
          "visits": strings(finding.measurement.people),
        ])
      })
  }
}

extension JSONValue {
  fileprivate var membersOfObject: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}
