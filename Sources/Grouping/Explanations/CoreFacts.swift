import Districts
public import Rules

/// What speaks for and against a school in the group of a core.
public struct CoreFacts: Sendable {
  /// Id of the core.
  public let core: String
  /// The group's schools in the grouping, teaching points left out; nil: the core leads no group.
  public let size: Int?
  /// Whether the school is in this group.
  public let isPresent: Bool
  /// The way in tenths of a km; 0 where a position is missing.
  public let tenthsOfKilometre: Int
  /// Whether the school wishes for the core, or names nobody.
  public let isWished: Bool
  /// Whether the core wishes for the school, or names nobody.
  public let isWishedBack: Bool
  /// What must hold and forbids it whatever others do, in the policy's order.
  public let barred: [RuleInstance]

  /// The facts of a school (id) with every core, the nearest first.
  static func all(of school: String, in audited: AuditedGrouping) -> [CoreFacts] {
    let facts = audited.facts
    guard let unit = facts.district.schoolNumbers[school] else { return [] }
    let schools = facts.district.schools
    let firm = facts.rules.filter { $0.entry.firmness != .should }
    let present = audited.view.cores(of: unit)
    return facts.cores.filter { $0 != unit }.map { core in
      let choice = Choice.place(school: unit, core: core)
      return CoreFacts(
        core: schools[core].id, size: audited.view.groups.first { $0.core == core }?.units.count,
        isPresent: present.contains(core), tenthsOfKilometre: facts.distance(unit, core),
        isWished: facts.accepts(unit, core), isWishedBack: facts.accepts(core, unit),
        barred: firm.filter { !$0.admits(choice, in: facts) }
          .map { $0.instance(for: facts.subject(of: choice)) })
    }.sorted { ($0.tenthsOfKilometre, $0.core) < ($1.tenthsOfKilometre, $1.core) }
  }
}
