import DistrictFiles
import Districts
import Rules

/// What decides between equal scores.
enum TieBreak: String, Sendable, CaseIterable {
  /// The higher mark for a part of the rubric.
  case part
  /// The longer service at the school.
  case service
  /// The order of the entries.
  case number
}

/// The entries of a unit, the best first.
struct ContestUnit {
  /// An entry with its place: entries with the same rank are equal in every respect that the policy names.
  struct Ranked {
    let entry: ContestEntry
    /// Thousandths.
    let score: Int
    /// From 1.
    let rank: Int
  }

  let school: String?
  let name: String
  let ranked: [Ranked]

  /// Whether somebody has filled in who is chosen.
  var isDecided: Bool { ranked.contains { $0.entry.isChosen != nil } }
  /// The ids of the schools concerned.
  var schools: [String] { school.map { [$0] } ?? [] }
}

/// Ranks the entries of each unit by score, then as the policy says.
struct ContestRanking {
  /// An entry with what it is ranked by; of two numbers the smaller is the better.
  private struct Candidate {
    let entry: ContestEntry
    let score: Int
    var key: [Fraction]
  }

  /// In the order in which they stand in the file.
  private(set) var units: [ContestUnit] = []
  /// What decides between equal scores and is not there, with its place.
  private(set) var missing: [DistrictProblem] = []

  init(_ facts: EvaluationCase, scope: Scope, tieBreak: [TieBreak], part: String?) {
    struct Key: Hashable {
      let school: String?
      let unit: String
    }
    let scores = ContestScores(facts)
    let rows = facts.entries(in: scope)
    let grouped = Dictionary(grouping: rows) { Key(school: $0.school, unit: $0.unit) }
    var seen: Set<Key> = []
    for key in rows.map({ Key(school: $0.school, unit: $0.unit) }) where seen.insert(key).inserted {
      var candidates = (grouped[key] ?? []).map { row in
        let score = scores.score(row) ?? 0
        return Candidate(entry: row, score: score, key: [Fraction(-score)])
      }
      let counts = Dictionary(candidates.map { ($0.score, 1) }, uniquingKeysWith: +)
      for number in candidates.indices where counts[candidates[number].score] ?? 0 > 1 {
        for rule in tieBreak {
          let row = candidates[number].entry
          if let value = Self.value(row, number, by: rule, part, scores, facts) {
            candidates[number].key.append(value)
          } else {
            missing.append(Self.problem(row, rule, part, facts))
          }
        }
      }
      units.append(ContestUnit(school: key.school, name: key.unit, ranked: Self.ranked(candidates)))
    }
  }

  private static func ranked(_ candidates: [Candidate]) -> [ContestUnit.Ranked] {
    let sorted = candidates.enumerated().sorted { left, right in
      let (one, other) = (left.element.key, right.element.key)
      return one == other ? left.offset < right.offset : one.lexicographicallyPrecedes(other)
    }.map(\.element)
    var ranked: [ContestUnit.Ranked] = []
    for (place, candidate) in sorted.enumerated() {
      let isTied = place > 0 && sorted[place - 1].key == candidate.key
      ranked.append(
        ContestUnit.Ranked(
          entry: candidate.entry, score: candidate.score, rank: isTied ? ranked[place - 1].rank : place + 1))
    }
    return ranked
  }

  private static func value(
    _ row: ContestEntry, _ number: Int, by rule: TieBreak, _ part: String?, _ scores: ContestScores,
    _ facts: EvaluationCase
  ) -> Fraction? {
    switch rule {
    case .part: part.flatMap { scores.mean(row.id, $0) }.map { Fraction(0) - $0 }
    case .service: facts.teacher(row.teacher)?.since.map { Fraction($0.index) }
    case .number: Fraction(number)
    }
  }

  private static func problem(
    _ row: ContestEntry, _ rule: TieBreak, _ part: String?, _ facts: EvaluationCase
  ) -> DistrictProblem {
    if rule == .service, let teacher = row.teacher {
      return DistrictProblem(
        .error, facts.place(ofTeacher: teacher, column: "since"),
        message: Text(
          zh: "编号\(row.id)与他人同分，政策规定看到校年月，而\(facts.name(ofTeacher: teacher))没有填写。",
          en:
            "\(row.id) has the same score as another; the policy looks at the month of arrival, which is blank."
        ))
    }
    return DistrictProblem(
      .error, row.place["entry"], value: row.id,
      message: rule == .service
        ? Text(
          zh: "编号\(row.id)与他人同分，政策规定看到校年月，而没有填教师。",
          en:
            "\(row.id) has the same score as another; the policy looks at the arrival of its teacher, who is not given."
        )
        : Text(
          zh: "编号\(row.id)与他人同分，政策规定看“\(part ?? "")”的评分，而没有这项评分。",
          en:
            "\(row.id) has the same score as another; the policy looks at the mark for \"\(part ?? "")\", which is missing."
        ))
  }
}
