import DistrictFiles
import Districts
import Rules
import Testing

@testable import Evaluation

/// Which scores a bundled score is made of, and which years are judged.
struct ScoreBundleTests {
  private static func example(
    _ more: [String: ParameterValue], years: Set<SchoolYear>? = nil, _ scores: [SchoolScore],
    results: [SchoolResult] = []
  ) throws -> EvaluationCase {
    var parameters: [String: ParameterValue] = [
      "own": .fraction(Fraction(8, 10)), "members": .fraction(Fraction(2, 10)),
    ]
    parameters.merge(more) { $1 }
    let entry = PolicyEntry(
      index: 0, rule: "bundled-evaluation", values: parameters, scope: Scope(years: years))
    let policy = Policy(
      name: "示例", horizon: Horizon(first: SchoolYear(2027), years: 1), rules: [entry])
    var tiny = TinySchools(members: ["M", "N"], results: results)
    // A teaching point counts with its central school.
    tiny.draft.schools.append(
      School(id: "P", name: "教学点", group: "G", role: .member, stage: .primary, parent: "N"))
    var records = EvaluationRecords()
    records.scores = scores
    return EvaluationCase(try District(tiny.draft, asOf: SchoolYear(2027)), policy, records)
  }

  private static func scores(_ year: Int, item: String? = nil, _ points: [Int], ranks: [Int]? = nil)
    -> [SchoolScore]
  {
    zip(["C", "M", "N"], points).enumerated().map { number, row in
      SchoolScore(
        school: row.0, year: SchoolYear(year), item: item, score: row.1 * 1_000, rank: ranks?[number])
    }
  }

  private static func finals(_ facts: EvaluationCase) throws -> [Int] {
    try Evaluation.evaluate(facts).findings.map(\.judgement.measurement.value)
  }

  @Test func onlyTheItemAndTheBureausOwnRowsCount() throws {
    var rows = Self.scores(2027, [90, 80, 80]) + Self.scores(2027, item: "安全", [60, 50, 50])
    rows.append(SchoolScore(school: "C", year: SchoolYear(2027), judge: "M", score: 10_000))
    #expect(try Self.finals(Self.example([:], rows)) == [8_800])
    #expect(try Self.finals(Self.example(["item": .words(["安全"])], rows)) == [5_800])
  }

  @Test func resultsMayStandInForScores() throws {
    let results = zip(["C", "M", "N"], [90_000, 70_000, 80_000]).map {
      SchoolResult(school: $0, year: SchoolYear(2026), score: $1, rank: nil)
    }
    #expect(try Self.finals(Self.example(["from": .word("results")], [], results: results)) == [8_700])
  }

  @Test func theFirstYearHasNoRanksToRiseFrom() throws {
    let rows =
      Self.scores(2026, [90, 70, 70], ranks: [1, 9, 9]) + Self.scores(2027, [90, 80, 80], ranks: [1, 3, 3])
    let parameters: [String: ParameterValue] = ["rank-rise": .integer(5)]
    #expect(try Self.finals(Self.example(parameters, rows)) == [9_000])
    // Where the policy names the first year, the ranks of the year before are asked for.
    let named = try Self.example(parameters, years: [SchoolYear(2026)], rows)
    let problems = named.rules.flatMap { $0.problems(in: named) }
    #expect(problems.count == 2 && problems.allSatisfy { $0.message.zh.contains("2025学年的名次") })
    // A year that the policy names and nobody scored is missing school by school.
    let later = try Self.example([:], years: [SchoolYear(2028)], rows)
    #expect(later.rules.flatMap { $0.problems(in: later) }.count == 3)
  }

  @Test func sharesMustMakeOneWhole() throws {
    let facts = try Self.example(["members": .fraction(Fraction(3, 10))], Self.scores(2027, [90, 80, 80]))
    let problems = facts.rules.flatMap { $0.problems(in: facts) }
    #expect(problems.map(\.place.file) == ["policy.yaml"] && problems.first?.value == "0.8 + 0.3")
  }
}
