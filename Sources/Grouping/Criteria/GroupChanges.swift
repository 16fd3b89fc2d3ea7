import Districts
import RuleModels
public import Rules

/// 集团变动: schools whose group is not that of schools.csv.
public struct GroupChanges: GroupingCriterion {
  public static let card = CriterionCard(
    id: "group-changes", title: Text(zh: "换集团的学校", en: "Schools that change their group"),
    statement: Text(
      zh: "学校表中已有集团、却编入别的集团的学校数（教学点随中心校，不另计）。",
      en:
        "Schools that schools.csv gives a group and that are placed in another; teaching points do not count."
    ),
    unit: Text(zh: "所", en: "schools"))

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for (column, choice) in formulation.choices.enumerated() {
      guard case .place(let school, let core) = choice, let present = facts.presentCore(of: school),
        present != core
      else { continue }
      formulation.charge(id, 1, column: column)
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    let schools = view.facts.district.schools
    return view.groups.reduce(0) { total, group in
      guard let core = group.core else { return total }
      return total
        + group.units.count { schools[$0].group != nil && schools[$0].group != schools[core].group }
    }
  }
}
