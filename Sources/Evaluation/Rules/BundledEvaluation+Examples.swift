import DistrictFiles
import Districts
import Rules

extension BundledEvaluation {
  public static let examples = [
    EvaluationExample(
      Text(zh: "八二捆绑：90×0.8＋(80.01＋80)÷2×0.2＝88.001，记88.00", en: "8:2 gives 88.001, rounded to 88.00"),
      parameters: eightToTwo,
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000, declared: 88_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_010),
          SchoolScore(school: "N", year: SchoolYear(2027), score: 80_000),
        ]
      }),
    EvaluationExample(
      Text(zh: "填报的最终得分没有捆绑", en: "The declared score was not bundled"), parameters: eightToTwo,
      breaches: ["G,2027"],
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000, declared: 90_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_000),
          SchoolScore(school: "N", year: SchoolYear(2027), score: 80_000),
        ]
      }),
    EvaluationExample(
      Text(zh: "两所成员校都进步五个名次，按本校得分", en: "Both members rose by five ranks: the own score alone"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5)]) { $1 },
      records: { $0.scores = ranked(members: [(9, 4), (8, 3)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "只有一所进步五个名次，仍应捆绑", en: "Only one rose by five ranks: still bundled"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5)]) { $1 }, breaches: ["G,2027"],
      records: { $0.scores = ranked(members: [(9, 4), (8, 4)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "任一成员校进步五个名次即按本校得分", en: "One member is enough where the policy says any"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5), "rising": .word("any")]) { $1 },
      records: { $0.scores = ranked(members: [(9, 4), (8, 4)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "没有写占比，也缺一所成员校的得分：不推定", en: "No shares and a score missing: nothing is guessed"), missing: 3,
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_000),
        ]
      }),
  ]
}
