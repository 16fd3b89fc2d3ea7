import Districts
public import Grouping
import RuleModels
import Rules

/// `groups explain --json`.
public enum GroupingExplanationJSON {
  /// The answer about a school or a pair; criteria are "otherwise minus plan".
  public static func document(_ explanation: GroupingExplanation) -> JSONValue {
    let plan = explanation.plan
    return .object(
      [
        .init("format", .string("lungang-groups-explanation/1")),
        .init("direction", .string("otherwise minus plan")), .init("wish", wish(explanation.wish)),
        .init("cores", .array(explanation.cores.map(core))),
      ]
        + OtherwiseJSON.members(explanation.otherwise, beside: plan, byHand: explanation.byHand) { other in
          let difference = GroupingDifference(plan, other)
          return .pairs([
            "schools": GroupingDifferenceJSON.changes(difference),
            "pairs": GroupingDifferenceJSON.pairs(difference),
          ])
        })
  }

  private static func wish(_ wish: GroupingWish) -> JSONValue {
    let effect = JSONValue.string(wish.effect.rawValue)
    switch wish.about {
    case .place(let school, let core):
      return .pairs(["school": .string(school), "core": .optional(core), "effect": effect])
    case .pair(let kind, let first, let second):
      return .pairs([
        "kind": .string(kind.rawValue), "first": .optional(first), "second": .string(second),
        "effect": effect,
      ])
    }
  }

  private static func core(_ core: CoreFacts) -> JSONValue {
    .pairs([
      "core": .string(core.core), "schools": .optional(core.size), "present": .bool(core.isPresent),
      "tenthsOfKilometre": .integer(core.tenthsOfKilometre), "wished": .bool(core.isWished),
      "wishedBack": .bool(core.isWishedBack),
      "barredBy": .array(core.barred.map(OtherwiseJSON.instance)),
    ])
  }
}
