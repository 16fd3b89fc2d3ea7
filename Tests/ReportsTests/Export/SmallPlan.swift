import Districts
import Postings
import Rules

@testable import Reports

/// A plan for the small county, made by hand, with names that try every trick.
enum SmallPlan {
  static let hostile = [
    "T01": "=HYPERLINK(\"http://x\",\"y\")", "T02": "<script>alert('x')</script>", "T03": "欧阳明月",
    "T04": "张三丰", "T05": "+86", "T06": "张伟", "T07": "@SUM(A1)", "T11": "孙悦", "T12": "钱进", "T15": "孙涛",
    "T16": "-1+1",
  ]

  static func facts(renaming names: [String: String] = [:], publicity: Publicity = Publicity())
    throws -> PlanningCase
  {
    let facts = try SmallCounty.facts(quota: 1)
    var draft = facts.district.draft
    for number in draft.teachers.indices {
      if let name = names[draft.teachers[number].id] { draft.teachers[number].name = name }
    }
    var policy = facts.policy
    policy.publicity = publicity
    return PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
  }

  static func audited(_ facts: PlanningCase, _ teachers: [String]? = nil) -> AuditedPlan {
    let moves = [
      ("T01", "S01", "S02"), ("T02", "S01", "S02"), ("T04", "S01", "S02"), ("T05", "S02", "S01"),
      ("T06", "S02", "S01"), ("T07", "S02", "S01"), ("T11", "S11", "S12"), ("T15", "S12", "S11"),
      ("T16", "S12", "S11"),
    ]
    let postings = moves.filter { move in teachers.map { $0.contains(move.0) } ?? true }.map { move in
      Posting(teacher: move.0, from: move.1, to: move.2, start: SchoolYear(2027), years: 1)
    }
    return Audit.audit(Plan(postings: postings), of: facts)
  }

  static func report(_ facts: PlanningCase, language: Language = .chinese) -> PlanReport {
    PlanReport(audited(facts), inputSHA256: "0123", language: language)
  }
}
