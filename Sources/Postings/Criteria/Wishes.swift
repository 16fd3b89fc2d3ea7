import Districts
import RuleModels
public import Rules

/// 意愿: how far the postings made lie from what the teachers wished.
public struct Wishes: PostingCriterion {
  public static let card = CriterionCard(
    id: "wishes", title: Text(zh: "志愿与意愿", en: "Wishes"),
    statement: Text(
      zh: "每人次交流：第一志愿0分，第二志愿1分，第三志愿2分，其他3分；本人不愿意的加3分。",
      en: "Each posting: first wish 0, second 1, third 2, other 3; three more for a teacher who said no."),
    unit: Text(zh: "分", en: "points"))

  public init() {}

  public func write(into formulation: inout Formulation) {
    let district = formulation.facts.district
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let teacher = district.teachers[candidate.teacher]
      let host = district.schools[candidate.to].id
      let rank = min(teacher.preferences.firstIndex(of: host) ?? 3, 3)
      formulation.charge(id, rank + (teacher.willing == false ? 3 : 0), column: number)
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let district = view.facts.district
    return view.made.reduce(0) { total, stay in
      let teacher = district.teachers[stay.teacher]
      var points = 3
      for (rank, school) in teacher.preferences.prefix(3).enumerated().reversed()
      where school == district.schools[stay.to].id { points = rank }
      return total + points + (teacher.willing == .some(false) ? 3 : 0)
    }
  }
}
