/// The rows of a district as they were read or made, not yet known to fit together.
///
/// A change (what-if) edits a draft and makes a ``District`` of it anew.
public struct DistrictDraft: Hashable, Sendable {
  public var name: String
  public var schools: [School]
  public var teachers: [Teacher]
  public var needs: [Need]
  public var records: [PostingRecord]
  public var pins: [Pin]
  public var travel: [Travel]
  public var results: [SchoolResult]

  public init(
    name: String = "", schools: [School] = [], teachers: [Teacher] = [], needs: [Need] = [],
    records: [PostingRecord] = [], pins: [Pin] = [], travel: [Travel] = [], results: [SchoolResult] = []
  ) {
    self.name = name
    self.schools = schools
    self.teachers = teachers
    self.needs = needs
    self.records = records
    self.pins = pins
    self.travel = travel
    self.results = results
  }
}

/// The tables of a district.
public enum DistrictTable: String, Sendable, CaseIterable {
  case schools, teachers, needs, postings, pins, travel, results
}
