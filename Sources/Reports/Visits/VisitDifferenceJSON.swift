import Districts
import Rules
public import Visits

/// What differs between two calendars, for programs.
public enum VisitDifferenceJSON {
  /// An object with the format, the two calendars as they were named, the counts, the activities, the schools, the criteria
  /// and the margins.
  public static func document(
    _ difference: VisitDifference, titles: (first: String, second: String)
  ) -> JSONValue {
    .object(
      AuditDifferenceJSON.head("lungang-visits-difference/1", titles: titles) + members(difference))
  }

  /// The members of ``document(_:titles:)`` behind the head.
  static func members(_ difference: VisitDifference) -> [JSONValue.Member] {
    [
      .init(
        "counts",
        .object(
          VisitDifference.Fate.allCases.map { .init($0.rawValue, .integer(difference.count($0))) })),
      .init("changes", changes(difference)),
      .init(
        "schools",
        .array(
          difference.schools.map { row in
            .pairs([
              "school": .string(row.school), "before": counts(row.before), "after": counts(row.after),
            ])
          })),
      .init(
        "duties",
        .array(
          difference.duties.map { row in
            .pairs([
              "duty": .string(row.name), "before": .array(row.before.map(JSONValue.string)),
              "after": .array(row.after.map(JSONValue.string)),
            ])
          })),
      .init(
        "programme",
        .array(
          difference.programme.map { row in
            .pairs([
              "item": .optional((row.after ?? row.before)?.id), "before": .optional(row.before?.room),
              "after": .optional(row.after?.room),
            ])
          })),
    ] + AuditDifferenceJSON.members(difference.audits)
  }

  /// The activities that are not as they were.
  static func changes(_ difference: VisitDifference) -> JSONValue {
    .array(
      difference.changes.map { item in
        .pairs([
          "fate": .string(item.fate.rawValue), "before": visit(item.before), "after": visit(item.after),
        ])
      })
  }

  private static func visit(_ visit: Visit?) -> JSONValue {
    guard let visit else { return .null }
    return .pairs([
      "id": .string(visit.id), "kind": .string(visit.kind), "date": .string(visit.day.description),
      "half": .string(visit.half.rawValue), "group": .optional(visit.group),
      "school": .optional(visit.school), "subjectGroup": .optional(visit.researchGroup),
      "subject": .optional(visit.subject), "host": .string(visit.host),
      "people": .array(visit.people.map(JSONValue.string)),
    ])
  }

  private static func counts(_ counts: VisitDifference.SchoolDifference.Counts) -> JSONValue {
    .pairs([
      "hosts": .integer(counts.hosts), "receives": .integer(counts.receives),
      "sends": .integer(counts.sends),
    ])
  }
}
