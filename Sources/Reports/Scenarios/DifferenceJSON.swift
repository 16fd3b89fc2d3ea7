import Districts
import Rules
public import Scenarios

/// What differs between two plans, for programs.
public enum DifferenceJSON {
  /// An object with the format, the two plans as they were named, the counts, the people, the schools, the criteria and the margins.
  public static func document(
    _ difference: PlanDifference, titles: (first: String, second: String)
  ) -> JSONValue {
    .object(
      [
        .init("format", .string("lungang-difference/1")),
        .init("direction", .string("second minus first")), .init("first", .string(titles.first)),
        .init("second", .string(titles.second)),
      ] + members(difference))
  }

  /// The members of ``document(_:)``.
  static func members(_ difference: PlanDifference) -> [JSONValue.Member] {
    [
      .init(
        "counts",
        .object(
          PlanDifference.Fate.allCases.map { .init($0.rawValue, .integer(difference.count($0))) })),
      .init("changes", .array(difference.changes.map(item))),
      .init(
        "schools",
        .array(
          difference.schools.map { row in
            .pairs([
              "school": .string(row.school), "sendsBefore": .integer(row.sendsBefore),
              "sendsAfter": .integer(row.sendsAfter), "hostsBefore": .integer(row.hostsBefore),
              "hostsAfter": .integer(row.hostsAfter),
            ])
          })),
      .init(
        "criteria",
        .array(
          difference.criteria.map { row in
            .pairs([
              "name": .string(row.id), "before": .integer(row.before), "after": .integer(row.after),
              "difference": .integer(row.difference),
            ])
          })),
      .init(
        "margins",
        .array(
          difference.margins.map { row in
            .pairs([
              "rule": .string(row.rule), "before": .optional(row.before), "after": .optional(row.after),
              "difference": .optional(row.difference),
            ])
          })),
      .init("newlyBroken", .array(difference.newlyBroken.map { .string($0.description) })),
      .init("mended", .array(difference.mended.map { .string($0.description) })),
    ]
  }

  static func item(_ item: PlanDifference.Item) -> JSONValue {
    .pairs([
      "teacher": .string(item.teacher), "fate": .string(item.fate.rawValue), "before": posting(item.before),
      "after": posting(item.after),
    ])
  }

  private static func posting(_ posting: Posting?) -> JSONValue {
    guard let posting else { return .null }
    return .pairs([
      "from": .string(posting.from), "to": .string(posting.to), "start": .integer(posting.start.first),
      "years": .integer(posting.years),
    ])
  }
}
