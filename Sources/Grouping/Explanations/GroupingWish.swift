import Districts
import RuleModels
public import Rules

/// What if a school belonged to another group, or a pair were made otherwise?
public struct GroupingWish: Hashable, Sendable {
  /// Whether it is to be so, or not to be so.
  public enum Effect: String, Sendable { case must, never }

  /// What is asked about, by ids.
  public enum About: Hashable, Sendable {
    /// A school in the group that a core leads; without a core: in any group.
    case place(school: String, core: String?)
    /// Two joined in a pair; without a first: the second with anybody.
    case pair(PairKind, first: String?, second: String)
  }

  public let about: About
  public let effect: Effect

  /// What if a school belonged to the group of a core? Where it does already, or no core is named: what if it did not? Of a
  /// school without a group and without a core named: what if it had one?
  public init(school: String, core: String? = nil, in audited: AuditedGrouping) {
    let facts = audited.facts
    let unit = facts.district.schoolNumbers[school].map { facts.district.units[$0] }
    let present = unit.map { audited.view.cores(of: $0) } ?? []
    let ids = present.map { facts.district.schools[$0].id }
    let isSo = core.map(ids.contains) ?? !ids.isEmpty
    effect = isSo ? .never : .must
    about = .place(
      school: unit.map { facts.district.schools[$0].id } ?? school, core: core ?? ids.first)
  }

  /// What if somebody were joined with somebody else? Where that is so already, or nobody is named: what if not?
  ///
  /// - Parameters:
  ///   - second: for whom the pair is: the school that asked for help, the apprentice.
  ///   - first: the helping school, the mentor.
  public init(_ kind: PairKind, of second: String, with first: String? = nil, in audited: AuditedGrouping) {
    let present = audited.plan.pairs.filter { $0.kind == kind && $0.second == second }.map(\.first)
    let isSo = first.map(present.contains) ?? !present.isEmpty
    effect = isSo ? .never : .must
    about = .pair(kind, first: first ?? present.first, second: second)
  }

  /// By what a conflict names it.
  public var instance: RuleInstance {
    switch about {
    case .place(let school, let core): Wish.instance(Subject(place: school, otherPlace: core))
    case .pair(.mentoring, let first, let second):
      Wish.instance(Subject(teacher: second, otherTeacher: first))
    case .pair(_, let first, let second): Wish.instance(Subject(place: second, otherPlace: first))
    }
  }

  /// Whether a choice is what is asked about.
  func describes(_ choice: Choice, in facts: GroupingCase) -> Bool {
    switch (about, choice) {
    case (.place(let school, let core), .place(let unit, let leader)):
      let schools = facts.district.schools
      return schools[unit].id == school && (core == nil || schools[leader].id == core)
    case (.pair(let kind, let first, let second), .pair(let ownKind, let one, let other)):
      guard kind == ownKind else { return false }
      let pair = facts.pair(kind, one, other)
      return pair.second == second && (first ?? pair.first) == pair.first
    default: return false
    }
  }

  /// The grouping with this one thing changed and nothing else, as an officer would do it by hand; nil where that is not
  /// enough said.
  func byHand(in audited: AuditedGrouping) -> GroupingPlan? {
    let facts = audited.facts
    var plan = audited.plan
    switch about {
    case .place(let school, let core):
      // Teaching points go with their central school.
      let unit = facts.district.schoolNumbers[school]
      let own = Set(
        facts.district.schools.indices.filter { facts.district.units[$0] == unit }
          .map { facts.district.schools[$0].id })
      guard effect == .must else {
        plan.places.removeAll { own.contains($0.school) }
        return plan
      }
      guard let core, let leader = facts.district.schoolNumbers[core] else { return nil }
      // A group that is not there yet is made; a core that belongs elsewhere is left to the planner.
      let group = facts.groupName(leader)
      let isThere = plan.places.contains { $0.school == core && $0.role == .core }
      guard isThere || school == core else { return nil }
      let role: (String) -> SchoolRole = { $0 == core ? .core : .member }
      for index in plan.places.indices where own.contains(plan.places[index].school) {
        plan.places[index].group = group
        plan.places[index].role = role(plan.places[index].school)
      }
      let listed = Set(plan.places.map(\.school))
      plan.places += own.subtracting(listed).sorted().map {
        GroupPlace(school: $0, group: group, role: role($0))
      }
      plan.places.sort { $0.school < $1.school }
      return plan
    case .pair(let kind, let first, let second):
      guard effect == .must else {
        plan.pairs.removeAll { $0.kind == kind && $0.second == second && $0.first == first ?? $0.first }
        return plan
      }
      guard let first else { return nil }
      let present = plan.pairs.indices.filter {
        plan.pairs[$0].kind == kind && plan.pairs[$0].second == second
      }
      guard present.count <= 1 else { return nil }
      if let index = present.first {
        plan.pairs[index].first = first
      } else {
        plan.pairs.append(GroupingPair(kind, first, second))
      }
      return plan
    }
  }
}
