import Districts
public import Postings
import Rules

/// `explain --json`: teachers, schools, eligibility, ledgers.
public enum ExplanationJSON {
  /// The answer about a teacher.
  public static func teacher(_ explanation: TeacherExplanation) -> JSONValue {
    let pin = explanation.alternative.pin
    var alternative: [JSONValue.Member] = [
      .init(
        "wish",
        .pairs([
          "teacher": .string(pin.teacher), "to": .optional(pin.to), "start": .optional(pin.start?.first),
          "years": .optional(pin.years), "effect": .string(pin.effect.rawValue),
        ]))
    ]
    switch explanation.alternative.outcome {
    case .unknown: alternative.append(.init("outcome", .string("unknown")))
    case .impossible(let conflicts):
      alternative.append(.init("outcome", .string("infeasible")))
      alternative.append(.init("conflicts", .array(conflicts.map(InfeasibilityJSON.conflict))))
    case .possible(let plan):
      alternative.append(.init("outcome", .string(plan.isProven ? "optimal" : "feasible")))
      alternative.append(
        .init(
          "criteria",
          .array(
            plan.comparisons.map {
              .pairs([
                "name": .string($0.criterion), "plan": .integer($0.inHand),
                "otherwise": .integer($0.otherwise),
              ])
            })))
      alternative.append(.init("dropped", .array(plan.dropped.map(posting))))
      alternative.append(.init("added", .array(plan.added.map(posting))))
    }
    return .pairs([
      "teacher": .string(explanation.teacher),
      "postings": .array(explanation.postings.map(facts)),
      "eligibility": eligibility(explanation.eligibility),
      "scope": .string(explanation.around.isWhole ? "district" : "groups"),
      "linkedBy": .array(explanation.around.links.map { .string($0.rule) }),
      "alternative": .object(alternative),
    ])
  }

  /// The answer about a school.
  public static func school(_ explanation: SchoolExplanation) -> JSONValue {
    .pairs([
      "school": .string(explanation.school), "postings": .array(explanation.postings.map(facts)),
      "margins": .array(explanation.bounds.map(margin)),
      "needs": .array(explanation.needs.map(need)),
    ])
  }

  /// The eligibility trace.
  ///
  /// - Parameter place: where a value stands in the files, and what it says.
  public static func eligibility(
    _ rows: [EligibilityTrace.Row], place: (DistrictCell) -> String? = { _ in nil }
  ) -> JSONValue {
    .array(
      rows.map { row in
        var members: [JSONValue.Member] = [
          .init("teacher", .string(row.teacher)), .init("year", .integer(row.year.first)),
        ]
        switch row.status {
        case .mayGo: members.append(.init("status", .string("may-go")))
        case .noHost: members.append(.init("status", .string("no-host")))
        case .away(let host, let until, let cell):
          members += [
            .init("status", .string("away")), .init("to", .string(host)),
            .init("ends", .integer(until.first)), .init("place", .optional(place(cell))),
          ]
        case .blocked(let blocks):
          members.append(.init("status", .string("blocked")))
          members.append(
            .init(
              "by",
              .array(
                blocks.map { block in
                  .pairs([
                    "rule": .string(block.instance.rule), "entry": .optional(block.instance.entry),
                    "subject": .string(block.instance.subject.description),
                    "ends": .optional(block.ends?.first),
                    "places": .array(block.cells.compactMap(place).map(JSONValue.string)),
                  ])
                })))
        }
        return .object(members)
      })
  }

  /// `explain --ledger --json`: ledger, margins with shares, needs and outlook of a plan.
  public static func ledgers(_ audited: AuditedPlan) -> JSONValue {
    .pairs([
      "reciprocal": reciprocal(ReciprocalLedger(audited).rows),
      "margins": .array(audited.bounds.map(margin)),
      "needs": .array(SubjectBalance(audited).rows.map(need)), "outlook": outlook(audited),
    ])
  }

  /// The same for `plan.json`, whose audit holds the margins: ledger, shares, needs, outlook.
  static func planLedgers(_ counted: CountedPlan) -> JSONValue {
    .pairs([
      "reciprocal": reciprocal(counted.ledger),
      "shares": .array(counted.audited.findings.filter { $0.measurement.ratio != nil }.map(margin)),
      "needs": .array(counted.balance.map(need)), "outlook": outlook(counted.audited),
    ])
  }

  private static func reciprocal(_ rows: [ReciprocalLedger.Row]) -> JSONValue {
    .array(
      rows.map { row in
        .pairs([
          "school": .string(row.school), "partner": .string(row.partner), "year": .integer(row.year.first),
          "sent": .array(row.sent.map { .string($0.teacher) }),
          "received": .array(row.received.map { .string($0.teacher) }), "net": .integer(row.net),
          "cumulated": .integer(row.cumulated),
        ])
      })
  }

  private static func outlook(_ audited: AuditedPlan) -> JSONValue {
    let outlook = Outlook(audited)
    return .pairs([
      "year": .integer(outlook.year.first),
      "rows": .array(
        outlook.rows.map { row in
          .pairs([
            "school": .string(row.school), "subject": .string(row.subject),
            "keyStaff": .integer(row.keyStaff), "available": .array(row.available.map(JSONValue.string)),
          ])
        }),
    ])
  }

  private static func posting(_ posting: Posting) -> JSONValue {
    .pairs([
      "teacher": .string(posting.teacher), "from": .string(posting.from), "to": .string(posting.to),
      "start": .integer(posting.start.first), "years": .integer(posting.years),
    ])
  }

  private static func facts(_ facts: PostingFacts) -> JSONValue {
    .pairs([
      "posting": posting(facts.posting),
      "serves": .array(facts.served.map { .string($0.instance.description) }),
      "needs": .array(facts.needs.map { need($0.row) }),
      "wish": .optional(facts.wish.map { $0 + 1 }),
      "willing": facts.willing.map(JSONValue.bool) ?? .null,
      "tenthsOfKilometre": .integer(facts.distance.tenthsOfKilometre),
      "waitedLonger": .array(facts.passedOver.map(JSONValue.string)),
    ])
  }

  private static func need(_ row: SubjectBalance.Row) -> JSONValue {
    .pairs([
      "school": .string(row.school), "subject": .string(row.subject), "year": .integer(row.year.first),
      "posts": .integer(row.posts), "before": .integer(row.before), "there": .integer(row.there),
    ])
  }

  private static func margin(_ finding: Finding) -> JSONValue {
    let measurement = finding.measurement
    var members: [JSONValue.Member] = [
      .init("rule", .string(finding.instance.rule)), .init("entry", .optional(finding.instance.entry)),
      .init("subject", .string(finding.instance.subject.description)),
      .init("value", .integer(measurement.value)), .init("bound", .integer(measurement.bound)),
      .init("margin", .integer(measurement.margin)),
      .init("people", .array(measurement.people.map(JSONValue.string))),
    ]
    if let ratio = measurement.ratio {
      members.append(
        .init(
          "share",
          .pairs([
            "of": .integer(ratio.base), "share": .string(ratio.share.description),
            "rounding": .string(ratio.roundsUp ? "up" : "down"),
          ])))
    }
    return .object(members)
  }
}
