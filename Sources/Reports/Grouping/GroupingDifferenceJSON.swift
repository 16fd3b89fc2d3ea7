import Districts
public import Grouping
import Rules

/// What differs between two groupings, for programs.
public enum GroupingDifferenceJSON {
  /// An object with the format, the two groupings as they were named, the counts, schools, groups, pairs, criteria and
  /// margins.
  public static func document(
    _ difference: GroupingDifference, titles: (first: String, second: String)
  ) -> JSONValue {
    .object(
      AuditDifferenceJSON.head("lungang-groups-difference/1", titles: titles) + members(difference))
  }

  /// The members of ``document(_:titles:)`` behind the head.
  static func members(_ difference: GroupingDifference) -> [JSONValue.Member] {
    [
      .init(
        "counts",
        .object(
          GroupingDifference.Fate.allCases.map { .init($0.rawValue, .integer(difference.count($0))) })),
      .init("changes", changes(difference)),
      .init(
        "groups",
        .array(
          difference.groups.map { row in
            .pairs([
              "group": .string(row.group), "before": .optional(row.before), "after": .optional(row.after),
            ])
          })),
      .init("pairs", pairs(difference)),
    ] + AuditDifferenceJSON.members(difference.audits)
  }

  /// The schools that are not where they were.
  static func changes(_ difference: GroupingDifference) -> JSONValue {
    .array(
      difference.schoolChanges.map { item in
        .pairs([
          "school": .string(item.school), "fate": .string(item.fate.rawValue), "before": place(item.before),
          "after": place(item.after),
        ])
      })
  }

  /// The pairs that are not as they were.
  static func pairs(_ difference: GroupingDifference) -> JSONValue {
    .array(
      difference.pairChanges.map { item in
        .pairs([
          "kind": .string(item.kind.rawValue), "fate": .string(item.fate.rawValue),
          "before": pair(item.before), "after": pair(item.after),
        ])
      })
  }

  private static func place(_ place: GroupPlace?) -> JSONValue {
    guard let place else { return .null }
    return .pairs(["group": .string(place.group), "role": .string(place.role.rawValue)])
  }

  private static func pair(_ pair: GroupingPair?) -> JSONValue {
    guard let pair else { return .null }
    return .pairs([
      "first": .string(pair.first), "second": .string(pair.second), "role": .optional(pair.role),
    ])
  }
}
