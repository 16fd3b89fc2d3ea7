import Districts
import RuleModels
import Rules
public import Visits

/// `visits explain --json`.
public enum VisitExplanationJSON {
  /// The answer about an activity; criteria are "otherwise minus plan".
  public static func document(_ explanation: VisitExplanation) -> JSONValue {
    let (wish, plan) = (explanation.wish, explanation.plan)
    return .object(
      [
        .init("format", .string("lungang-visits-explanation/1")),
        .init("direction", .string("otherwise minus plan")),
        .init(
          "wish",
          .pairs([
            "visit": .optional(wish.visit?.id), "kind": .string(wish.kind),
            "school": .optional(wish.school), "subject": .optional(wish.subject),
            "date": .optional(wish.day?.description), "half": .optional(wish.half?.rawValue),
            "host": .optional(wish.host), "maker": .optional(wish.maker),
            "effect": .string(wish.effect.rawValue),
          ])),
        .init("serves", .array(explanation.served.map(OtherwiseJSON.instance))),
      ]
        + OtherwiseJSON.members(explanation.otherwise, beside: plan, byHand: explanation.byHand) {
          VisitDifferenceJSON.changes(VisitDifference(plan, $0))
        })
  }
}
