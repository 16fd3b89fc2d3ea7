import Districts
import Rules
import Testing

@testable import Evaluation

/// Scores are whole thousandths and fractions: rounding is half up, and nothing else is ever rounded.
struct ExactNumbersTests {
  @Test func roundingIsHalfUpAtEveryPlace() {
    #expect(Fraction(1, 8).rounded(toDecimals: 2) == 13)  // 0.125 → 0.13, which binary doubles get wrong
    #expect(Fraction(-1, 8).rounded(toDecimals: 2) == -12)
    #expect(Fraction(2_675, 1_000).rounded(toDecimals: 2) == 268)  // 2.675 is below itself as a double
    #expect(Fraction(1, 3).rounded(toDecimals: 0) == 0 && Fraction(2, 3).rounded(toDecimals: 0) == 1)
    #expect(Fraction(5).rounded(toDecimals: 3) == 5_000)
    for numerator in -60...60 {
      for denominator in 1...12 {
        let exact = Fraction(numerator, denominator)
        let rounded = exact.rounded(toDecimals: 1)
        // The distance to the rounded value is at most half a tenth, and a half goes up.
        let distance = exact - Fraction(rounded, 10)
        #expect(distance < Fraction(1, 20) && distance >= Fraction(-1, 20), "\(exact) → \(rounded)")
      }
    }
  }

  @Test func arithmeticAgreesWithWholeNumbers() {
    for a in -6...6 {
      for b in 1...5 {
        for c in -6...6 {
          for d in 1...5 {
            let (left, right) = (Fraction(a, b), Fraction(c, d))
            #expect(left + right == Fraction(a * d + c * b, b * d))
            #expect(left - right == Fraction(a * d - c * b, b * d))
            #expect(left * right == Fraction(a * c, b * d))
          }
        }
      }
    }
  }

  @Test func threeMembersShareTwoTenthsExactly() throws {
    // 0.8·90 + 0.2·(80 + 81 + 82)/3 = 72 + 16.2 = 88.2; with 80, 80, 81: 72 + 16.0666… = 88.07
    for (scores, final) in [([80, 81, 82], 8_820), ([80, 80, 81], 8_807), ([80, 80, 80], 8_800)] {
      let example = EvaluationExample(
        Text(zh: "", en: ""), TinySchools(members: ["K", "M", "N"]),
        parameters: ["own": .fraction(Fraction(8, 10)), "members": .fraction(Fraction(2, 10))],
        records: { records in
          records.scores = [SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000)]
          for (school, score) in zip(["K", "M", "N"], scores) {
            records.scores.append(
              SchoolScore(school: school, year: SchoolYear(2027), score: score * 1_000))
          }
        })
      let evaluated = try Evaluation.evaluate(try example.facts(of: "bundled-evaluation"))
      #expect(evaluated.findings.map(\.judgement.measurement.value) == [final])
    }
  }

  @Test func whatIsTooLongIsRefusedAndNeverRounded() {
    let (long, other) = (Fraction(1, 999_999_937), Fraction(1, 999_999_929))
    #expect(long.multiplied(by: other) != nil && long.adding(other) != nil)
    #expect(long.multiplied(by: other)?.multiplied(by: long) == nil)
    #expect(Fraction(1, 999_999_937 * 3).adding(Fraction(1, 999_999_929 * 4)) == nil)
    // Shares of nine decimals over three hundred members are still exact.
    let share = Fraction(123_456_789, 1_000_000_000)
    let mean = Fraction(2_999_999_999, 300_000)
    let final = (Fraction(1) - share) * Fraction(9_999_999, 1_000) + share * mean
    #expect(final.rounded(toDecimals: 3) == 9_999_999)
    #expect(Fraction(Int.max, 3).rounded(toDecimals: 0) == Int.max / 3)
  }

  @Test func theWholeYearHasTwoTerms() {
    #expect(SchoolTerm(SchoolYear(2027), half: 1).end == Day(year: 2028, month: 1, day: 31))
    #expect(SchoolTerm(SchoolYear(2027), half: 2).end == Day(year: 2028, month: 8, day: 31))
    #expect(SchoolTerm(SchoolYear(2027)).end == Day(year: 2028, month: 8, day: 31))
  }
}
