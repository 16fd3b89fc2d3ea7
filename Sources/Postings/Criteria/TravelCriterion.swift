import Districts
import RuleModels
public import Rules

/// 路程: tenths of a kilometre, one way, times the school years of the term.
public struct TravelCriterion: PostingCriterion {
  public static let card = CriterionCard(
    id: "travel", title: Text(zh: "路程", en: "Travel"),
    statement: Text(
      zh: "每人次交流的单程路程乘以交流学年数，含规划期以外的学年；无已知路程的，按直线距离的1.3倍计。",
      en:
        "The way in kilometres, one way, times the school years of the term, those beyond the horizon included; great-circle distance × 1.3 where nothing is known."
    ),
    unit: Text(zh: "公里·学年", en: "km·year"), decimals: 1)

  public init() {}

  public func write(into formulation: inout Formulation) {
    var known: [[Int: Int]] = Array(repeating: [:], count: formulation.facts.district.teachers.count)
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let distance: Int
      if let found = known[candidate.teacher][candidate.to] {
        distance = found
      } else {
        distance = formulation.facts.distance(of: candidate.teacher, to: candidate.to).tenthsOfKilometre
        known[candidate.teacher][candidate.to] = distance
      }
      formulation.charge(id, distance * candidate.years, column: number)
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    view.made.reduce(0) { total, stay in
      total + view.facts.distance(of: stay.teacher, to: stay.to).tenthsOfKilometre * (stay.end - stay.start)
    }
  }
}
