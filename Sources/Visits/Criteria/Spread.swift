import Districts
import LinearModels
import RuleModels
public import Rules

/// 均衡分布: activities of a kind are spread over the months, those of a school over the weeks.
public struct Spread: VisitCriterion {
  public static let card = CriterionCard(
    id: "spread", title: Text(zh: "分布均匀", en: "Spread over the year"),
    statement: Text(
      zh: "同一对象同类活动在同一个月里碰头的对数，加上同一所学校在同一周里碰头的对数。",
      en:
        "Pairs of activities of one kind for the same unit in one month, and pairs of activities of one school in one week."
    ),
    unit: Text(zh: "对", en: "pairs"))

  /// From this many on every further one counts the same.
  private static let steps = 12

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    var series: [String: LinearExpression] = [:]
    var schools: [String: LinearExpression] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let occasion = candidate.occasion
      let subject = [
        "\(occasion.kind)", "\(occasion.group ?? -1)", "\(occasion.school ?? -1)",
        "\(occasion.researchGroup ?? -1)", occasion.subject ?? "",
      ].joined(separator: "|")
      series["\(subject) \(occasion.slot.day.month)", default: 0].add(1, column: number)
      schools["\(occasion.school ?? occasion.host) \(occasion.slot.day.monday)", default: 0]
        .add(1, column: number)
    }
    for (name, sum) in series.sorted(by: { $0.key < $1.key }) {
      formulation.chargePairs(id, of: sum, steps: Self.steps, named: name)
    }
    for (name, sum) in schools.sorted(by: { $0.key < $1.key }) {
      formulation.chargePairs(id, of: sum, steps: Self.steps, named: name)
    }
  }

  private struct Series: Hashable {
    let kind: Int
    let group: Int?
    let school: Int?
    let researchGroup: Int?
    let subject: String?
    let month: Month
  }

  private struct Week: Hashable {
    let school: Int
    let monday: Day
  }

  public func score(_ view: VisitView, breaches: Int) -> Int {
    var series: [Series: Int] = [:]
    var weeks: [Week: Int] = [:]
    for held in view.held {
      let occasion = held.occasion
      series[
        Series(
          kind: occasion.kind, group: occasion.group, school: occasion.school,
          researchGroup: occasion.researchGroup, subject: occasion.subject, month: held.visit.day.month),
        default: 0] += 1
      weeks[
        Week(school: occasion.school ?? occasion.host, monday: held.visit.day.monday), default: 0] += 1
    }
    return (Array(series.values) + Array(weeks.values)).reduce(0) {
      $0 + Pairs.count($1, steps: Self.steps)
    }
  }
}
