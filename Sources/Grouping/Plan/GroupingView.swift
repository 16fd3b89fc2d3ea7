import Districts
import Rules

/// A grouping in numbers, for counting. It is made from the plan's words alone.
public struct GroupingView: Sendable {
  public let facts: GroupingCase
  /// The groups in the order of their cores.
  public let groups: [Group]
  /// The groups (numbers) that each unit is listed in, once a row.
  private let groupsOfUnit: [Int: [Int]]
  private let pairsOfKind: [PairKind: [(first: Int, second: Int)]]
  /// Teaching points whose groups are not those of their central school.
  let strayPoints: [Int]
  private let coreOfGroup: [Int: Int]

  /// A group as it is listed.
  public struct Group: Sendable {
    public let name: String
    /// The units listed as core, one entry a row.
    public let cores: [Int]
    /// The units listed in any role, one entry a row.
    public let units: [Int]
    /// The one core, if it is listed once and may lead a group.
    public let core: Int?

    /// The units beside the core.
    public var members: [Int] { units.filter { $0 != core } }
  }

  public init(_ plan: GroupingPlan, of facts: GroupingCase) {
    self.facts = facts
    let district = facts.district
    var rows: [String: [(school: Int, role: SchoolRole)]] = [:]
    var namesOfSchool: [Int: [String]] = [:]
    for place in plan.places {
      guard let school = district.schoolNumbers[place.school] else { continue }
      namesOfSchool[school, default: []].append(place.group)
      if district.units[school] == school { rows[place.group, default: []].append((school, place.role)) }
    }
    let mayLead = Set(facts.cores)
    let groups = rows.keys.map { name in
      let own = rows[name] ?? []
      let cores = own.filter { $0.role == .core }.map(\.school)
      let core = cores.count == 1 && mayLead.contains(cores[0]) ? cores[0] : nil
      return Group(name: name, cores: cores, units: own.map(\.school), core: core)
    }.sorted { one, other in
      let (first, second) = (one.cores.first ?? .max, other.cores.first ?? .max)
      return first == second ? one.name < other.name : first < second
    }
    self.groups = groups
    var groupsOfUnit: [Int: [Int]] = [:]
    var coreOfGroup: [Int: Int] = [:]
    for (number, group) in groups.enumerated() {
      for unit in group.units { groupsOfUnit[unit, default: []].append(number) }
      coreOfGroup[number] = group.core
    }
    self.groupsOfUnit = groupsOfUnit
    self.coreOfGroup = coreOfGroup
    // A point that is not listed goes with its central school; one that is listed must be listed as that is.
    strayPoints = district.schools.indices.filter { school in
      guard district.units[school] != school, let own = namesOfSchool[school] else { return false }
      return own.sorted() != (namesOfSchool[district.units[school]] ?? []).sorted()
    }
    var pairs: [PairKind: [(first: Int, second: Int)]] = [:]
    for pair in plan.pairs {
      if let numbers = facts.numbers.pair(pair) { pairs[pair.kind, default: []].append(numbers) }
    }
    pairsOfKind = pairs
  }

  var hasOrderlyPoints: Bool { strayPoints.isEmpty }

  /// In how many groups a unit is listed.
  public func count(of unit: Int) -> Int { groupsOfUnit[unit]?.count ?? 0 }

  /// Whether two units are in one group.
  public func areTogether(_ one: Int, _ other: Int) -> Bool {
    one == other || !Set(groupsOfUnit[one] ?? []).isDisjoint(with: groupsOfUnit[other] ?? [])
  }

  /// The cores of the groups in which a unit is listed.
  public func cores(of unit: Int) -> [Int] { (groupsOfUnit[unit] ?? []).compactMap { coreOfGroup[$0] } }

  /// The pairs of a kind, in the order of the plan.
  public func pairs(_ kind: PairKind) -> [(first: Int, second: Int)] { pairsOfKind[kind] ?? [] }

  /// The groups that a line of the policy speaks of.
  func groups(for rule: some GroupingRule) -> [(group: Group, core: Int)] {
    groups.compactMap { group in
      guard let core = group.core, facts.concerns(rule.entry, core: core) else { return nil }
      return (group, core)
    }
  }

  /// The units beside cores, with the core of each group they are listed in.
  var placings: [(unit: Int, core: Int, group: Group)] {
    groups.flatMap { group in
      group.core.map { core in group.members.map { ($0, core, group) } } ?? []
    }
  }
}
