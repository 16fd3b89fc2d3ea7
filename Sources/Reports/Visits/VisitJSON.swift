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
      .init("criteria", .outcomes(result.criteria)),
    ]
    if let audited = result.audited {
      members.append(.init("visits", visits(audited)))
      members.append(.init("programme", programme(audited.plan)))
      members.append(.init("duties", duties(audited.plan)))
      members.append(
        .init(
          "audit",
          .pairs([
            "violations": .findings(audited.violations, people: "visits"),
            "breaches": .findings(audited.breaches, people: "visits"),
            "clashes": clashes(audited),
          ])))
    }
    if let report { members += InfeasibilityJSON.members(report).members }
    return .object(members)
  }

  /// `visits check --json`.
  public static func check(_ audited: AuditedVisits) -> JSONValue {
    .pairs([
      "violations": .findings(audited.violations, people: "visits"),
      "criteria": .scores(audited.scores),
      "breaches": .findings(audited.breaches, people: "visits"), "clashes": clashes(audited),
    ])
  }

  private static func visits(_ audited: AuditedVisits) -> JSONValue {
    let reasons = VisitReasons(audited)
    return .array(
      audited.plan.visits.map { visit in
        .pairs([
          "id": .string(visit.id), "kind": .string(visit.kind), "date": .string(visit.day.description),
          "half": .string(visit.half.rawValue), "group": .optional(visit.group),
          "school": .optional(visit.school), "subjectGroup": .optional(visit.researchGroup),
          "subject": .optional(visit.subject), "host": .string(visit.host), "people": .strings(visit.people),
          "attendees": .strings(visit.attendees), "room": .optional(visit.room),
          "lessons": .integer(visit.lessons), "agreed": .optional(visit.agreed?.description),
          "status": .string(visit.status.rawValue),
          "reasons": .strings(reasons.served(by: visit.id).map(\.description)),
        ])
      })
  }

  private static func programme(_ plan: VisitPlan) -> JSONValue {
    .array(
      plan.programme.map { item in
        .pairs([
          "item": .string(item.id), "date": .string(item.day.description), "start": .integer(item.start),
          "end": .integer(item.end), "strand": .optional(item.strand), "title": .string(item.title),
          "school": .string(item.school), "room": .optional(item.room), "people": .strings(item.people),
        ])
      })
  }

  private static func duties(_ plan: VisitPlan) -> JSONValue {
    .array(
      plan.duties.map { duty in
        .pairs(["duty": .string(duty.name), "holders": .strings(duty.holders)])
      })
  }

  private static func clashes(_ audited: AuditedVisits) -> JSONValue {
    .array(
      audited.dutyClashes.map {
        .pairs(["teacher": .string($0.teacher), "duties": .strings($0.duties)])
      })
  }
}
