import Districts
import Rules

/// The scores of a contest's entries, from the marks of its judges.
struct ContestScores {
  private let facts: EvaluationCase
  /// The rubric's line of the policy; nil: marks are not asked for.
  private let rule: RubricScore?
  private let marks: [String: [String: [Int]]]

  init(_ facts: EvaluationCase) {
    self.facts = facts
    rule = facts.rules.lazy.compactMap { $0 as? RubricScore }.first
    var marks: [String: [String: [Int]]] = [:]
    for mark in facts.records.marks {
      if let score = mark.score { marks[mark.entry, default: [:]][mark.part, default: []].append(score) }
    }
    self.marks = marks
  }

  /// The mean of the judges' marks for a part, in points; nil: nobody gave one.
  func mean(_ entry: String, _ part: String) -> Fraction? {
    guard var given = marks[entry]?[part], !given.isEmpty else { return nil }
    given.sort()
    if rule?.dropsExtremes == true, given.count >= 3 { given = Array(given.dropFirst().dropLast()) }
    return Fraction(given.reduce(0, +), 1_000 * given.count)
  }

  /// The total by the rubric in thousandths, rounded as the policy says; nil: a mark is missing, there is no rubric, or
  /// marks, full marks and weights have more digits than can be added exactly.
  func total(_ entry: String) -> Int? {
    guard let rule, !facts.records.rubric.isEmpty else { return nil }
    var sum = Fraction(0)
    for part in facts.records.rubric {
      guard let mean = mean(entry, part.name), let full = part.fullMarks, full > 0,
        let points = points(mean, part.weight, full: full, of: rule.total), let next = sum.adding(points)
      else { return nil }
      sum = next
    }
    let rounded = sum.rounded(toDecimals: rule.decimals)
    return rounded * (rule.decimals..<3).reduce(1) { power, _ in power * 10 }
  }

  private func points(_ mean: Fraction, _ weight: Fraction?, full: Int, of total: Int) -> Fraction? {
    guard let weight else { return mean }
    return weight.multiplied(by: Fraction(1_000 * total, full))?.multiplied(by: mean)
  }

  /// The score that an entry is judged by, in thousandths: as written, or else by the rubric.
  func score(_ entry: ContestEntry) -> Int? { entry.score ?? total(entry.id) }
}
