import Districts
import LinearModels
import RuleModels
public import Rules

/// 外派负担均衡: every further teacher away from a school weighs as much as the share of staff that is then away.
public struct Fairness: PostingCriterion {
  public static let card = CriterionCard(
    id: "fairness", title: Text(zh: "外派负担均衡", en: "Fair burden"),
    statement: Text(
      zh: "各校每学年在外交流的教师：第1名、第2名……依次计其在外人数占本校教师的千分比，合计最小；在外比例高的学校再派一人分量更重，因而负担趋于均衡。含尚未结束的交流。",
      en:
        "Of the teachers of a school who are away in a year, the first, the second … each count the share of staff away with them, in thousandths; a further one weighs more where many are away already, which evens the burden out. Running postings count."
    ),
    unit: Text(zh: "千分点", en: "thousandths"))

  public init() {}

  /// What the `number`-th teacher away from a school of `staff` teachers weighs, rounded half up.
  static func weight(_ number: Int, of staff: Int) -> Int { (2_000 * number + staff) / (2 * staff) }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (school, teachers) in facts.staff.enumerated() where !teachers.isEmpty {
      for year in facts.horizon.all {
        let away = formulation.count(.all, from: [school], to: nil, .present, in: year).normalized()
        let running = Int(away.constant.rounded())
        for number in 0..<running {
          formulation.charge(id, constant: Self.weight(number + 1, of: teachers.count))
        }
        if away.terms.isEmpty { continue }
        // One column a step: steps grow, so that the cheaper ones are taken first.
        let leaving = Set(away.terms.map { formulation.candidates.all[$0.column].teacher }).count
        var steps = LinearExpression()
        for number in running..<(running + leaving) {
          let step = formulation.integer(
            "away[\(facts.district.schools[school].id),\(year),\(number + 1)]", in: 0...1)
          formulation.charge(id, Self.weight(number + 1, of: teachers.count), column: step.column)
          steps += step.linear
        }
        formulation.tie(
          steps >= away - running, named: "away[\(facts.district.schools[school].id),\(year)]")
      }
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let district = view.facts.district
    var staff = [Int](repeating: 0, count: district.schools.count)
    for home in district.homes { staff[home] += 1 }
    var total = 0
    for school in district.schools.indices where staff[school] > 0 {
      for year in view.facts.horizon.all {
        let away = view.present(in: year, from: [school], to: nil).count
        for number in 0..<away {
          // number + 1 of the staff, in thousandths, rounded half up.
          let doubled = 2_000 * (number + 1) / staff[school]
          total += (doubled + 1) / 2
        }
      }
    }
    return total
  }
}
