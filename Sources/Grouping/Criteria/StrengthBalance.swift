import Districts
import LinearModels
import RuleModels
public import Rules

/// 强弱均衡: no group has many more weak schools than another.
public struct StrengthBalance: GroupingCriterion {
  public static let card = CriterionCard(
    id: "strength-balance", title: Text(zh: "集团强弱之差", en: "Balance of strength"),
    statement: Text(
      zh: "同一学段（按核心校）的集团之间，各校薄弱程度之和的最高与最低之差，各学段相加。",
      en:
        "Over the groups of one stage (of their cores) the highest less the lowest sum of their schools' weakness, added up over stages."
    ),
    unit: Text(zh: "点", en: "points"))

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let weakness = facts.district.schools.map(\.weakness)
    for stage in Stage.allCases {
      let cores = facts.cores.filter { facts.district.schools[$0].stage == stage }
      guard cores.count > 1 else { continue }
      let greatest = facts.units.reduce(0) { $0 + weakness[$1] }
      guard greatest > 0 else { continue }
      let highest = formulation.integer("highest[\(stage.rawValue)]", in: 0...greatest)
      let lowest = formulation.integer("lowest[\(stage.rawValue)]", in: 0...greatest)
      formulation.tie(highest - lowest >= 0, named: "spread[\(stage.rawValue)]")
      for core in cores {
        let name = facts.groupName(core)
        let sum = facts.units.sum { weakness[$0] * formulation.place($0, core) }
        formulation.tie(highest >= sum, named: "highest[\(name)]")
        // A group that is not formed has no lowest sum.
        formulation.tie(
          lowest - sum + greatest * formulation.isFormed(core) <= greatest, named: "lowest[\(name)]")
      }
      formulation.charge(id, 1, column: highest.column)
      formulation.charge(id, -1, column: lowest.column)
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    let schools = view.facts.district.schools
    let led = view.groups.compactMap { group in group.core.map { (stage: schools[$0].stage, group: group) } }
    return Dictionary(grouping: led, by: \.stage).values.reduce(0) { total, groups in
      let sums = groups.map { $0.group.units.reduce(0) { $0 + schools[$1].weakness } }
      return total + (sums.max() ?? 0) - (sums.min() ?? 0)
    }
  }
}
