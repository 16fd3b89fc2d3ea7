extension District {
  /// The ids of the schools of which two districts tell something different: of the school, its teachers, or any row that
  /// names one of them. Schools that only one of the two has are among them.
  public func schoolsThatDiffer(from other: District) -> Set<String> {
    var differing: Set<String> = []
    Self.compare(schools, other.schools, by: \.id) { differing.insert($0.id) }
    Self.compare(teachers, other.teachers, by: \.id) { differing.insert($0.school) }
    Self.compare(rowsBySchool(\.needs, of: other) { [$0.school] }, into: &differing)
    Self.compare(
      rowsBySchool(\.records, of: other) { record in
        [record.posting.from, record.posting.to] + homes(of: record.posting.teacher, other)
      }, into: &differing)
    Self.compare(
      rowsBySchool(\.pins, of: other) { pin in homes(of: pin.teacher, other) + (pin.to.map { [$0] } ?? []) },
      into: &differing)
    Self.compare(
      rowsBySchool(\.travel, of: other) { [$0.from, $0.to] + homes(of: $0.from, other) }, into: &differing)
    Self.compare(rowsBySchool(\.results, of: other) { [$0.school] }, into: &differing)
    let known = Set(schools.map(\.id)).union(other.schools.map(\.id))
    return differing.intersection(known)
  }

  /// Walks two arrays that are sorted by id and calls back for every element that only one of them has.
  private static func compare<Row: Equatable>(
    _ first: [Row], _ second: [Row], by id: (Row) -> String, _ differs: (Row) -> Void
  ) {
    var (one, two) = (0, 0)
    while one < first.count || two < second.count {
      if one < first.count, two < second.count {
        if first[one] == second[two] {
          one += 1
          two += 1
          continue
        }
        let (left, right) = (id(first[one]), id(second[two]))
        if left <= right { differs(first[one]) }
        if right <= left { differs(second[two]) }
        if left <= right { one += 1 }
        if right <= left { two += 1 }
      } else if one < first.count {
        differs(first[one])
        one += 1
      } else {
        differs(second[two])
        two += 1
      }
    }
  }

  /// The rows of one table of both districts, by the schools that they name; nil where the tables are equal.
  private func rowsBySchool<Row: Hashable>(
    _ table: KeyPath<District, [Row]>, of other: District, schools: (Row) -> [String]
  ) -> (own: [String: [Row]], other: [String: [Row]])? {
    guard self[keyPath: table] != other[keyPath: table] else { return nil }
    func dealt(_ rows: [Row]) -> [String: [Row]] {
      var dealt: [String: [Row]] = [:]
      for row in rows {
        for school in Set(schools(row)) { dealt[school, default: []].append(row) }
      }
      return dealt
    }
    return (dealt(self[keyPath: table]), dealt(other[keyPath: table]))
  }

  private static func compare<Row: Hashable>(
    _ rows: (own: [String: [Row]], other: [String: [Row]])?, into differing: inout Set<String>
  ) {
    guard let rows else { return }
    for (school, own) in rows.own where rows.other[school] != own { differing.insert(school) }
    for school in rows.other.keys where rows.own[school] == nil { differing.insert(school) }
  }

  /// The home schools of a teacher in this district and another.
  private func homes(of teacher: String, _ other: District) -> [String] {
    [self, other].compactMap { district in
      district.teacherNumbers[teacher].map { district.teachers[$0].school }
    }
  }
}
