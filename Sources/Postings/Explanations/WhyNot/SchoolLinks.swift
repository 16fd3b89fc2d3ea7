import Districts

/// Which schools of a case have to do with each other: those of a group, a school and its teaching points, those that
/// people may go to from there or stay at already, and those of people who live together.
///
/// Where no rule speaks of the whole district, schools that no chain of links joins share no row, no posting and no
/// criterion: each such part can be planned alone.
struct SchoolLinks: Sendable {
  /// By school number.
  private let neighbours: [[Int]]

  init(of facts: PlanningCase) {
    let district = facts.district
    var neighbours = [[Int]](repeating: [], count: district.schools.count)
    func link(_ one: Int, _ other: Int) {
      neighbours[one].append(other)
      neighbours[other].append(one)
    }
    for group in district.groups {
      for school in group.schools { link(group.core, school) }
    }
    for (home, hosts) in CandidateSet.hosts(of: facts).enumerated() {
      link(home, district.units[home])
      for host in hosts { link(home, host.host) }
    }
    for stay in facts.fixedStays { link(stay.from, stay.to) }
    var homeOfHousehold: [String: Int] = [:]
    for (teacher, home) in district.homes.enumerated() {
      guard let mark = district.teachers[teacher].household else { continue }
      if let known = homeOfHousehold[mark] { link(known, home) } else { homeOfHousehold[mark] = home }
    }
    self.neighbours = neighbours
  }

  /// All schools that chains of links join to some, those included.
  func reach(of schools: some Sequence<Int>) -> Set<Int> {
    var reached: Set<Int> = []
    var open = Array(schools)
    while let school = open.popLast() {
      if reached.insert(school).inserted { open += neighbours[school] }
    }
    return reached
  }
}
