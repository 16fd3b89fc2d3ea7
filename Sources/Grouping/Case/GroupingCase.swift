public import Districts
public import Rules

/// A district with its lists and a policy: the facts that both the rows and the audit of a grouping start from.
public struct GroupingCase: Sendable {
  public let district: District
  public let tables: GroupingTables
  public let policy: Policy
  /// The criteria over groups that the policy asks for, the most important first.
  public let criteria: [String]
  /// The policy's rules over groups, in the policy's order, after the facts of the model.
  public let rules: [any GroupingRule]
  /// The schools (numbers) that stand in groups for themselves; teaching points go with their central school.
  public let units: [Int]
  /// The units that may lead a group.
  public let cores: [Int]
  private let wishes: [Int: Set<Int>]
  private let profiles: [Int: SchoolProfile]
  private let travel: [[Int]: Int]
  /// Numbers of what pairs name, by kind and side.
  let numbers: PairNumbers

  /// Joins a district, its lists and a policy. The readers have checked that names resolve; rows that name what does not
  /// exist are left out.
  public init(district: District, tables: GroupingTables, policy: Policy) {
    let catalogue = GroupingCatalogue.standard
    self.district = district
    self.policy = policy
    self.tables = tables
    criteria = catalogue.cards.criteria(of: policy)
    rules = catalogue.rules(of: policy)
    units = district.schools.indices.filter { district.units[$0] == $0 }
    cores = units.filter { district.schools[$0].role == .core }
    var wishes: [Int: Set<Int>] = [:]
    for wish in tables.wishes {
      guard let from = district.schoolNumbers[wish.from], let to = district.schoolNumbers[wish.to] else {
        continue
      }
      wishes[district.units[from], default: []].insert(district.units[to])
    }
    self.wishes = wishes
    profiles = Dictionary(
      tables.profiles.compactMap { profile in district.schoolNumbers[profile.school].map { ($0, profile) } }
    ) { first, _ in first }
    var travel: [[Int]: Int] = [:]
    for row in district.travel {
      guard let from = district.schoolNumbers[row.from], let to = district.schoolNumbers[row.to],
        let tenths = row.tenthsOfKilometre
      else { continue }
      travel[[from, to]] = tenths
    }
    self.travel = travel
    numbers = PairNumbers(district, tables)
  }

  /// The name of the group that a core leads.
  public func groupName(_ core: Int) -> String {
    district.schools[core].group ?? district.schools[core].name
  }

  /// The core that leads the group in which a school stands today; nil: none.
  public func presentCore(of school: Int) -> Int? {
    district.groupNumbers[school].map { district.units[district.groups[$0].core] }
  }

  /// 薄弱学校: by its weakness.
  public func isWeak(_ school: Int) -> Bool { district.schools[school].weakness >= policy.weakFrom }

  public func profile(_ school: Int) -> SchoolProfile? { profiles[school] }

  /// Whether a school wishes for another one. One that names nobody takes everyone.
  public func accepts(_ school: Int, _ other: Int) -> Bool {
    wishes[school].map { $0.contains(other) } ?? true
  }

  /// The way between two schools in tenths of a km: travel.csv in either direction, then the great circle × 1.3; 0 where a
  /// position is missing.
  public func distance(_ one: Int, _ other: Int) -> Int {
    if one == other { return 0 }
    if let known = travel[[one, other]] ?? travel[[other, one]] { return known }
    guard let start = district.schools[one].position, let end = district.schools[other].position else {
      return 0
    }
    return start.roadTenths(to: end)
  }

  /// The unit of a teacher's home school.
  public func unit(of teacher: Int) -> Int { district.units[district.homes[teacher]] }

  /// Whether a line of the policy speaks of a school.
  public func concerns(_ entry: PolicyEntry, school: Int) -> Bool {
    entry.scope.contains(district.schools[school])
  }

  /// Whether a line of the policy speaks of the group of a core.
  public func concerns(_ entry: PolicyEntry, core: Int) -> Bool {
    var school = district.schools[core]
    school.group = groupName(core)
    return entry.scope.contains(school)
  }

  /// The cores whose groups a line of the policy speaks of.
  public func cores(for entry: PolicyEntry) -> [Int] { cores.filter { concerns(entry, core: $0) } }

  /// The units that a line of the policy speaks of.
  public func units(for entry: PolicyEntry) -> [Int] { units.filter { concerns(entry, school: $0) } }
}
