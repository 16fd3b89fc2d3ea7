import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

/// What was decided by hand and what it costs, for programs.
public enum OverrideJSON {
  public static func document(_ prices: OverridePrices) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("format", .string("lungang-overrides/1")), .init("direction", .string("with minus without")),
      .init("pins", .integer(prices.facts.district.pins.count)),
      .init("outcomeWith", .string(prices.with.outcome.rawValue)),
      .init("outcomeWithout", .string(prices.without.outcome.rawValue)),
    ]
    if let trace = prices.trace {
      members.append(
        .init(
          "decidedByHand",
          .pairs([
            "postings": .integer(trace.total), "pinned": .array(trace.pinned.map(posting)),
            "typed": .array(trace.typed.map(posting)), "struck": .array(trace.struck.map(posting)),
            "heldBack": .array(trace.heldBack.map(JSONValue.string)),
          ])))
    }
    members.append(
      .init(
        "caps",
        .array(
          prices.caps.map { cap in
            .pairs([
              "subject": .string(cap.instance.subject.description), "value": .integer(cap.measurement.value),
              "bound": .integer(cap.measurement.bound), "holds": .bool(cap.measurement.holds),
            ])
          })))
    members.append(.init("prices", rows(prices.prices)))
    if let own = prices.pricesAtHand { members.append(.init("pricesOfPlan", rows(own, with: "plan"))) }
    if !prices.single.isEmpty {
      members.append(
        .init(
          "each",
          .array(
            prices.single.map { single in
              .pairs([
                "teacher": .string(single.pin.teacher), "to": .optional(single.pin.to),
                "start": .optional(single.pin.start?.first), "years": .optional(single.pin.years),
                "effect": .string(single.pin.effect.rawValue), "reason": .optional(single.pin.reason),
                "decidedBy": .optional(single.pin.decidedBy), "prices": rows(prices.prices(of: single)),
              ])
            })))
    }
    return .object(members)
  }

  private static func rows(_ prices: [OverridePrices.Price], with name: String = "with") -> JSONValue {
    .array(
      prices.map { row in
        .object([
          .init("criterion", .string(row.criterion)), .init("without", .optional(row.without)),
          .init(name, .optional(row.with)), .init("difference", .optional(row.difference)),
        ])
      })
  }

  private static func posting(_ posting: Posting) -> JSONValue {
    .pairs([
      "teacher": .string(posting.teacher), "from": .string(posting.from), "to": .string(posting.to),
      "start": .integer(posting.start.first), "years": .integer(posting.years),
    ])
  }
}
