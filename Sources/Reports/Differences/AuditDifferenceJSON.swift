import Rules

/// Criteria, margins and violations of two plans for programs, whatever the room.
enum AuditDifferenceJSON {
  static func members(_ difference: AuditDifference) -> [JSONValue.Member] {
    [
      .init("criteria", criteria(difference)),
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

  static func criteria(_ difference: AuditDifference) -> JSONValue {
    .array(
      difference.criteria.map { row in
        .pairs([
          "name": .string(row.id), "before": .integer(row.before), "after": .integer(row.after),
          "difference": .integer(row.difference),
        ])
      })
  }

  /// The head of a document on two plans.
  static func head(_ format: String, titles: (first: String, second: String)) -> [JSONValue.Member] {
    [
      .init("format", .string(format)), .init("direction", .string("second minus first")),
      .init("first", .string(titles.first)), .init("second", .string(titles.second)),
    ]
  }
}
