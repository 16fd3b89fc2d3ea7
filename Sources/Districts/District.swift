/// A district 区县 whose rows fit together: ids are unique, references resolve, every group has one core school.
///
/// It can only exist valid. Schools and teachers are sorted by id, so that results do not depend on the order of rows
/// in a file; numbers ("school 3") index these arrays.
public struct District: Hashable, Sendable {
  public let name: String
  /// Sorted by id.
  public let schools: [School]
  /// Sorted by id.
  public let teachers: [Teacher]
  /// Sorted by name.
  public let groups: [SchoolGroup]
  public let needs: [Need]
  public let records: [PostingRecord]
  public let pins: [Pin]
  public let travel: [Travel]
  public let results: [SchoolResult]

  /// The number of each school.
  public let schoolNumbers: [String: Int]
  /// The number of each teacher.
  public let teacherNumbers: [String: Int]
  /// The school number that each school counts with: its central school, or itself.
  public let units: [Int]
  /// The number of each school's group, nil: in no group.
  public let groupNumbers: [Int?]
  /// The number of each teacher's home school.
  public let homes: [Int]

  /// Makes a district from rows, or says all that is wrong with them.
  ///
  /// - Parameters:
  ///   - draft: the rows.
  ///   - asOf: the first school year planned; births and arrivals are judged against it.
  /// - Throws: ``DraftFaults``, each with the table, the row number within the draft's array and the field.
  public init(_ draft: DistrictDraft, asOf: SchoolYear) throws(DraftFaults) {
    let faults = DraftValidation.faults(of: draft, asOf: asOf).filter { $0.severity == .error }
    if !faults.isEmpty { throw DraftFaults(faults: faults) }
    self.init(valid: draft)
  }

  /// Looks at rows once for both: all that is wrong or odd about them, and the district, nil where a fault is an error.
  ///
  /// - Parameter asOf: the first school year planned; nil: not known, then nothing is judged against it.
  public static func judged(
    _ draft: DistrictDraft, asOf: SchoolYear?
  ) -> (district: District?, faults: [DraftFault]) {
    let faults = DraftValidation.faults(of: draft, asOf: asOf)
    return (faults.contains { $0.severity == .error } ? nil : District(valid: draft), faults)
  }

  /// Rows in the order of their ids; most tables have them in order, and a teacher is much to copy.
  private static func sorted<Row>(_ rows: [Row], by id: (Row) -> String) -> [Row] {
    let isSorted = rows.indices.dropFirst().allSatisfy { id(rows[$0 - 1]) <= id(rows[$0]) }
    return isSorted ? rows : rows.sorted { id($0) < id($1) }
  }

  /// Makes a district of rows that are known to fit together.
  init(valid draft: DistrictDraft) {
    name = draft.name
    schools = Self.sorted(draft.schools, by: { $0.id })
    teachers = Self.sorted(draft.teachers, by: { $0.id })
    needs = draft.needs
    records = draft.records
    pins = draft.pins
    travel = draft.travel
    results = draft.results
    let numbers = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1.id, $0) })
    schoolNumbers = numbers
    teacherNumbers = Dictionary(uniqueKeysWithValues: teachers.enumerated().map { ($1.id, $0) })
    homes = teachers.map { numbers[$0.school] ?? 0 }
    let schools = self.schools
    units = schools.indices.map { school in
      var unit = school
      while let parent = schools[unit].parent, let next = numbers[parent] { unit = next }
      return unit
    }
    var schoolsOfGroup: [String: [Int]] = [:]
    for (number, school) in schools.enumerated() {
      if let group = school.group { schoolsOfGroup[group, default: []].append(number) }
    }
    groups = schoolsOfGroup.keys.sorted().map { name in
      let members = schoolsOfGroup[name] ?? []
      let core = members.first { schools[$0].role == .core } ?? members[0]
      return SchoolGroup(name: name, core: core, schools: members)
    }
    let groupOfName = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.name, $0) })
    groupNumbers = schools.map { $0.group.flatMap { groupOfName[$0] } }
  }
}
