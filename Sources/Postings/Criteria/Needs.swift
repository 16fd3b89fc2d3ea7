import Districts
import LinearModels
import RuleModels
public import Rules

/// 学科缺口: missing teacher-years by school and subject, weighted by 1 + weakness.
public struct Needs: PostingCriterion {
  public static let card = CriterionCard(
    id: "needs", title: Text(zh: "学科缺口", en: "Subject shortages"),
    statement: Text(
      zh: "规划期内各校各学科缺少的教师人年数，按（1＋薄弱程度）加权。只计主教学科。",
      en: "Missing teacher-years over schools and subjects, weighted by 1 + weakness; main subjects only."),
    unit: Text(zh: "加权人年", en: "weighted teacher-years"))

  public init() {}

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for need in facts.district.needs {
      guard let school = facts.district.schoolNumbers[need.school] else { continue }
      let weight = 1 + facts.district.schools[school].weakness
      let subject = facts.subjectNumbers[need.subject] ?? -1
      let home = facts.staff[school].count { facts.mainSubjects[$0] == subject }
      for year in facts.horizon.all where need.holds(in: year) {
        let away = formulation.count(
          .all, from: [school], to: nil, .present, in: year, subject: need.subject)
        let guests = formulation.count(
          .all, from: nil, to: [school], .present, in: year, subject: need.subject)
        let lacking = ((need.posts - home) + away - guests).normalized()
        if lacking.terms.isEmpty {
          formulation.charge(id, constant: weight * max(0, Int(lacking.constant.rounded())))
        } else if let shortage = formulation.excess(
          of: lacking, named: "shortage[\(need.school),\(need.subject),\(year)]")
        {
          formulation.charge(id, weight, column: shortage.column)
        }
      }
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let district = view.facts.district
    var total = 0
    for (school, needs) in Dictionary(grouping: district.needs, by: \.school) {
      guard let number = district.schoolNumbers[school] else { continue }
      var home: [String: Int] = [:]
      for teacher in view.facts.staff[number] {
        home[district.teachers[teacher].mainSubject, default: 0] += 1
      }
      for year in view.facts.horizon.all {
        var there = home
        for stay in view.present(in: year, from: [number], to: nil) {
          there[district.teachers[stay.teacher].mainSubject, default: 0] -= 1
        }
        for stay in view.present(in: year, from: nil, to: [number]) {
          there[district.teachers[stay.teacher].mainSubject, default: 0] += 1
        }
        for need in needs where need.holds(in: year) {
          total += (1 + district.schools[number].weakness) * max(0, need.posts - (there[need.subject] ?? 0))
        }
      }
    }
    return total
  }
}
