public import DistrictFiles
import Districts
public import Rules

/// 稳中有进: results are no worse than the year before.
public struct ResultCheck: EvaluationRule {
  static let years = Parameter<Int>.integer(
    "years", default: 1, in: 1...10,
    title: Text(zh: "检查最近学年数", en: "How many of the latest years are checked"))

  public static let card = RuleCard(
    id: "result-check", title: Text(zh: "稳中有进", en: "Results hold or rise"),
    statement: Text(
      zh: "学校质量成绩不低于上学年；没有成绩的按名次。成绩表中最近的学年逐一检查，缺一年的是数据问题。",
      en:
        "A school's result is no worse than the year before; ranks count where there are no scores. The latest years on record are checked; a missing one is a problem of the input."
    ),
    formula: "result(y) ≥ result(y−1)", nature: .check, parameters: [years.spec],
    sources: [Citation(plan: "P13", clause: Text(zh: "稳中有进", en: "steady and rising"))],
    unit: Text(zh: "", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private struct Step {
    let school: School
    let year: SchoolYear
    let now: SchoolResult?
    let before: SchoolResult?
  }

  /// Each school that has results, with each of the latest years.
  private func steps(_ facts: EvaluationCase) -> [Step] {
    let district = facts.district
    let rows = Dictionary(grouping: district.results, by: \.school)
    let schools = district.schools.filter { entry.scope.contains($0) && rows[$0.id] != nil }
    let latest = schools.flatMap { rows[$0.id] ?? [] }.map(\.year).filter(entry.scope.contains).max()
    guard let latest else { return [] }
    return schools.flatMap { school in
      (0..<entry[Self.years]).reversed().map { latest + -$0 }.filter(entry.scope.contains).map { year in
        let own = rows[school.id] ?? []
        return Step(
          school: school, year: year, now: own.first { $0.year == year },
          before: own.first { $0.year == year + -1 })
      }
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    steps(facts).flatMap { step -> [DistrictProblem] in
      let name = facts.name(ofSchool: step.school.id)
      let missing = [(step.now, step.year), (step.before, step.year + -1)].filter { $0.0 == nil }
      var messages = missing.map { _, year in
        Text(zh: "缺\(name)\(year)学年的质量成绩。", en: "The result of \(name) for \(year) is missing.")
      }
      if let now = step.now, let before = step.before, now.isWorse(than: before) == nil {
        messages.append(
          Text(
            zh: "\(name)\(step.year)学年与上学年的成绩无法比较：一年只有成绩，一年只有名次。",
            en: "The results of \(name) for \(step.year) and the year before cannot be compared."))
      }
      return messages.map { DistrictProblem(.error, facts.placeOfResults, message: $0) }
    }
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    steps(facts).compactMap { step in
      guard let now = step.now, let before = step.before, let worse = now.isWorse(than: before) else {
        return nil
      }
      let subject = Subject(place: step.school.id, year: step.year)
      let name = step.school.name
      if let score = now.score, let earlier = before.score {
        return Judgement(
          Measurement(subject, value: score, .atLeast, earlier, breaking: worse),
          Text(
            zh: "\(name)\(step.year)学年\(Fraction(score, 1_000))分，上学年\(Fraction(earlier, 1_000))分。",
            en:
              "\(name): \(Fraction(score, 1_000)) points in \(step.year), \(Fraction(earlier, 1_000)) the year before."
          ), schools: [step.school.id])
      }
      return Judgement(
        Measurement(subject, value: now.rank ?? 0, .atMost, before.rank ?? 0, breaking: worse),
        Text(
          zh: "\(name)\(step.year)学年第\(now.rank ?? 0)名，上学年第\(before.rank ?? 0)名。",
          en: "\(name): rank \(now.rank ?? 0) in \(step.year), \(before.rank ?? 0) the year before."),
        schools: [step.school.id])
    }
  }

  private static func results(_ school: String, _ scores: [Int]) -> [SchoolResult] {
    scores.enumerated().map {
      SchoolResult(school: school, year: SchoolYear(2025 + $0), score: $1, rank: nil)
    }
  }

  public static let examples = [
    EvaluationExample(
      Text(zh: "与上学年持平", en: "As good as the year before"),
      TinySchools(results: results("M", [80_000, 80_000]))),
    EvaluationExample(
      Text(zh: "比上学年低0.001分", en: "Worse by a thousandth of a point"),
      TinySchools(results: results("M", [80_000, 79_999]) + results("N", [70_000, 70_100])),
      breaches: ["M,2026"]),
    EvaluationExample(
      Text(zh: "按名次：从第3名到第5名", en: "By ranks: from third to fifth"),
      TinySchools(results: [
        SchoolResult(school: "M", year: SchoolYear(2025), score: nil, rank: 3),
        SchoolResult(school: "M", year: SchoolYear(2026), score: nil, rank: 5),
      ]), breaches: ["M,2026"]),
    EvaluationExample(
      Text(zh: "缺上学年的成绩：不推定", en: "The year before is missing: nothing is guessed"),
      TinySchools(results: results("M", [80_000])), missing: 1),
  ]
}
