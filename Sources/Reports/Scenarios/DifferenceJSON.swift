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
      AuditDifferenceJSON.head("lungang-difference/1", titles: titles) + members(difference))
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
    ] + AuditDifferenceJSON.members(difference.audits)
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
