public import Districts
public import Rules

/// A valid district under a policy: the facts that both the rows and the audit start from.
///
/// It answers who counts as what, which schools count together and who is away on an earlier posting. It judges
/// nothing: what a rule demands is written in the rule's file, twice and independently.
public struct PlanningCase: Sendable {
  public let district: District
  public let policy: Policy
  /// The criteria over postings that the policy asks for, the most important first.
  public let criteria: [String]
  /// The policy's rules, ready to be applied, in the policy's order, after the facts of the model.
  public let book: RuleBook
  /// The plan that `disruption` compares with; nil: none.
  public let baseline: [Posting]?
  /// The plan as the program made it, before anybody edited it by hand; nil: nothing is known to be edited.
  public let original: [Posting]?
  /// The members of each group (by group number), core schools apart.
  public let members: [[SchoolUnit]]
  /// The core unit of each group.
  public let cores: [SchoolUnit]
  /// Postings of earlier plans that reach into the horizon or are already decided, by teacher number.
  public let fixedStays: [Stay]
  /// For each teacher, the numbers of their entries in ``fixedStays``.
  public let fixedStaysOfTeacher: [[Int]]
  /// For each school, the numbers of the ``fixedStays`` that lead away from it.
  private let fixedLeaving: [[Int]]
  /// For each school, the numbers of the ``fixedStays`` that lead to it.
  private let fixedArriving: [[Int]]
  /// For each teacher, the first school year after each earlier posting (finished, running or decided), ascending.
  public let endsOfTeacher: [[SchoolYear]]
  /// Schools, by number, with their whole staff: the teachers whose home it is.
  public let staff: [[Int]]
  /// For each teacher, the number of the main subject: equal numbers mean equal subjects.
  public let mainSubjects: [Int]
  /// The number of each main subject that a teacher of the district has.
  public let subjectNumbers: [String: Int]
  private let backboneFlags: [Bool]
  private let cadreFlags: [Bool]
  /// Travel known from files, by origin id and school id.
  private let travel: [String: [String: Travel]]

  /// Joins a district and a policy. The policy's reader has checked parameters and scopes.
  public init(
    district: District, policy: Policy, baseline: [Posting]? = nil, original: [Posting]? = nil,
    catalogue: Catalogue = .standard
  ) {
    self.district = district
    self.policy = policy
    self.baseline = baseline
    criteria = catalogue.cards.criteria(of: policy)
    self.original = original
    book = RuleBook(policy: policy, catalogue: catalogue)
    var staff = [[Int]](repeating: [], count: district.schools.count)
    for (teacher, home) in district.homes.enumerated() { staff[home].append(teacher) }
    self.staff = staff
    // Copying a teacher's strings for every question costs more than the questions: what rules ask of each candidate is
    // kept in plain arrays.
    backboneFlags = district.teachers.map { $0.backbone.map { $0 >= policy.keyStaff.backbone } ?? false }
    cadreFlags = district.teachers.map { $0.cadre.map { $0 >= policy.keyStaff.cadre } ?? false }
    var numbers: [String: Int] = [:]
    mainSubjects = district.teachers.map { teacher in
      let number = numbers[teacher.mainSubject] ?? numbers.count
      numbers[teacher.mainSubject] = number
      return number
    }
    subjectNumbers = numbers
    cores = district.groups.map { SchoolUnit(head: district.units[$0.core], group: $0, in: district) }
    members = district.groups.map { group in
      let core = district.units[group.core]
      let heads = Set(group.schools.map { district.units[$0] }).subtracting([core]).sorted()
      return heads.map { SchoolUnit(head: $0, group: group, in: district) }
    }
    var stays: [Stay] = []
    var ends = [[SchoolYear]](repeating: [], count: district.teachers.count)
    for record in district.records {
      guard let teacher = district.teacherNumbers[record.posting.teacher] else { continue }
      let status = record.status(asOf: policy.horizon.first)
      if status == .withdrawn { continue }
      ends[teacher].append(record.end)
      guard status != .finished, let from = district.schoolNumbers[record.posting.from],
        let to = district.schoolNumbers[record.posting.to]
      else { continue }
      stays.append(Stay(teacher: teacher, from: from, to: to, start: record.posting.start, end: record.end))
    }
    stays.sort { ($0.teacher, $0.start) < ($1.teacher, $1.start) }
    fixedStays = stays
    var ofTeacher = [[Int]](repeating: [], count: district.teachers.count)
    var leaving = [[Int]](repeating: [], count: district.schools.count)
    var arriving = leaving
    for (number, stay) in stays.enumerated() {
      ofTeacher[stay.teacher].append(number)
      leaving[stay.from].append(number)
      arriving[stay.to].append(number)
    }
    fixedStaysOfTeacher = ofTeacher
    fixedLeaving = leaving
    fixedArriving = arriving
    endsOfTeacher = ends.map { $0.sorted() }
    travel = Dictionary(grouping: district.travel, by: \.from).mapValues { rows in
      Dictionary(rows.map { ($0.to, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  public var horizon: Horizon { policy.horizon }

  /// 骨干教师: designated at least at the policy's level.
  public func isBackbone(_ teacher: Int) -> Bool { backboneFlags[teacher] }

  /// 中层及以上: holds at least the policy's office.
  public func isCadre(_ teacher: Int) -> Bool { cadreFlags[teacher] }

  /// 骨干与中层: backbone teachers and cadres.
  public func isKeyStaff(_ teacher: Int) -> Bool { isBackbone(teacher) || isCadre(teacher) }

  /// Whether a teacher is among those counted.
  public func counts(_ teacher: Int, as who: Who) -> Bool {
    switch who {
    case .all: true
    case .backbone: isBackbone(teacher)
    case .keyStaff: isKeyStaff(teacher)
    case .cadre: isCadre(teacher)
    }
  }

  /// Whether a unit is a weak school: its central school's weakness counts.
  public func isWeak(_ unit: SchoolUnit) -> Bool {
    district.schools[unit.head].weakness >= policy.weakFrom
  }

  /// The members of a group, teaching points with their central school or each for itself.
  public func members(of group: Int, counted units: UnitCounting) -> [SchoolUnit] {
    switch units {
    case .merged: members[group]
    case .separate:
      // Then the core's own teaching points are members like any other.
      district.groups[group].schools.filter { $0 != cores[group].head }
        .map { SchoolUnit(head: $0, schools: [$0]) }
    }
  }

  /// The numbers of the schools that count as a group's core.
  public func core(of group: Int, counted units: UnitCounting) -> [Int] {
    units == .merged ? cores[group].schools : [cores[group].head]
  }

  /// Which way a posting between two schools goes, by the roles of the two schools themselves.
  public func kind(from: Int, to: Int) -> PostingKind {
    switch (district.schools[from].role, district.schools[to].role) {
    case (.core, .member): .dispatch
    case (.member, .core): .attachment
    default: .lateral
    }
  }

  /// Whether a teacher is away in a school year on an earlier posting.
  public func isAwayEarlier(_ teacher: Int, in year: SchoolYear) -> Bool {
    fixedStaysOfTeacher[teacher].contains { fixedStays[$0].covers(year) }
  }

  /// The earlier postings from or to some schools; all of them where both are nil.
  func fixedStays(from: [Int]?, to: [Int]?) -> [Stay] {
    if let to { return to.flatMap { fixedArriving[$0].map { fixedStays[$0] } } }
    if let from { return from.flatMap { fixedLeaving[$0].map { fixedStays[$0] } } }
    return fixedStays
  }

  /// The end of the last earlier posting that ended by 1 September of a school year.
  public func lastEnd(of teacher: Int, by year: SchoolYear) -> SchoolYear? {
    endsOfTeacher[teacher].last { $0 <= year }
  }

  /// Known travel from a teacher's dwelling to a school, else from the home school to it.
  public func knownTravel(of teacher: Int, to school: Int) -> [Travel] {
    let host = district.schools[school].id
    let origins = [district.teachers[teacher].id, district.teachers[teacher].school]
    return origins.compactMap { travel[$0]?[host] }
  }
}

/// A school that counts for itself together with its teaching points.
public struct SchoolUnit: Hashable, Sendable {
  /// The number of the central school, or of the school itself.
  public let head: Int
  /// The numbers of all schools that count together, ascending.
  public let schools: [Int]

  init(head: Int, schools: [Int]) {
    self.head = head
    self.schools = schools
  }

  init(head: Int, group: SchoolGroup, in district: District) {
    self.init(head: head, schools: group.schools.filter { district.units[$0] == head })
  }
}

/// Whether teaching points count with their central school.
public enum UnitCounting: String, Sendable, CaseIterable { case merged, separate }

/// A stay at another school, in numbers.
public struct Stay: Hashable, Sendable {
  /// Teacher number.
  public let teacher: Int
  /// School number of the home school at the time.
  public let from: Int
  /// School number of the host.
  public let to: Int
  public let start: SchoolYear
  /// The first school year after it.
  public let end: SchoolYear

  public init(teacher: Int, from: Int, to: Int, start: SchoolYear, end: SchoolYear) {
    self.teacher = teacher
    self.from = from
    self.to = to
    self.start = start
    self.end = end
  }

  /// The term in school years.
  public var years: Int { end - start }

  public func covers(_ year: SchoolYear) -> Bool { start <= year && year < end }
}

extension PlanningCase {
  /// The member schools that a line of the policy speaks of, with the number of their group.
  func members(for entry: PolicyEntry, counted units: UnitCounting) -> [(group: Int, member: SchoolUnit)] {
    district.groups.indices.flatMap { group in
      members(of: group, counted: units)
        .filter { entry.scope.contains(district.schools[$0.head]) }
        .map { (group, $0) }
    }
  }
}
