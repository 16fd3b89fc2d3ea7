import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Grouping
@testable import Visits

/// A small year of activities and a small grouping, to be read in golden files.
enum SmallRooms {
  /// Seminars each term with everybody called, and lessons for the members.
  static func visits() throws -> VisitCase {
    try TinyYear(agreed: [.agreed("L1", on: TinyYear.dayOff)]).facts(rules: [
      PolicyEntry(
        index: 0, rule: "visit-quota",
        values: ["kind": .words(["研讨"]), "minimum": .integer(1), "period": .word("term")], clause: "四（一）"),
      PolicyEntry(
        index: 1, rule: "visit-quota",
        values: ["kind": .words(["送教"]), "minimum": .integer(1), "per": .word("member")], clause: "四（二）"),
      PolicyEntry(index: 2, rule: "attendance", values: ["kind": .words(["研讨"])]),
      PolicyEntry(index: 3, rule: "reschedule-window", values: ["days": .integer(7)], clause: "调换不超过一周"),
    ])
  }

  static func planned(_ facts: VisitCase) async throws -> AuditedVisits {
    try #require(try await VisitPlanner(solver: GLPKSolver()).plan(facts).audited)
  }

  /// Two groups of at most three schools; one school asks for help.
  static func groups() throws -> GroupingCase {
    let schools: [School] = [
      .core("C"), .core("X"), .core("J", stage: .junior), .member("M", weakness: 6), .member("N"),
      .member("P"), .member("Q", stage: .junior),
    ]
    let travel = [
      ("M", "C", 30), ("N", "C", 55), ("P", "C", 20), ("M", "X", 90), ("N", "X", 40), ("P", "X", 80),
    ]
    .map { Travel(from: $0, to: $1, tenthsOfKilometre: $2, minutes: nil) }
    return try TinyGrouping(schools, travel: travel) {
      $0.wishes = [
        SchoolWish(from: "N", to: "C"), SchoolWish(from: "C", to: "N"), SchoolWish(from: "C", to: "M"),
      ]
      $0.requests = ["M"]
    }.facts(rules: [
      PolicyEntry(index: 0, rule: "one-group-each", clause: "全覆盖"),
      PolicyEntry(index: 1, rule: "group-size", values: ["maximum": .integer(3)], clause: "不超过三所"),
      PolicyEntry(index: 2, rule: "group-stage"),
      PolicyEntry(index: 3, rule: "two-way-choice", firmness: .should),
      PolicyEntry(index: 4, rule: "assistance-pair"),
    ])
  }

  static func planned(_ facts: GroupingCase) async throws -> AuditedGrouping {
    try #require(try await GroupingPlanner(solver: GLPKSolver()).plan(facts).audited)
  }
}
