import Districts

/// The numbers of what pairs name: schools, teachers, and the rows of the lists.
struct PairNumbers: Sendable {
  let schools: [String: Int]
  let teachers: [String: Int]
  let subjectGroups: [String: Int]
  let studios: [String: Int]
  let classes: [String: Int]
  let partners: [String: Int]
  /// By board and role.
  private let seats: [[String]: Int]
  /// By board and person.
  private let candidates: [[String]: Int]

  init(_ district: District, _ tables: GroupingTables) {
    func numbers<Row, Key: Hashable>(_ rows: [Row], _ key: (Row) -> Key) -> [Key: Int] {
      Dictionary(rows.enumerated().map { (key($1), $0) }) { first, _ in first }
    }
    schools = district.schoolNumbers
    teachers = district.teacherNumbers
    subjectGroups = numbers(tables.subjectGroups, \.id)
    studios = numbers(tables.studios, \.name)
    classes = numbers(tables.classes, \.name)
    partners = numbers(tables.partners, \.name)
    seats = numbers(tables.seats) { [$0.board, $0.role] }
    candidates = numbers(tables.candidates) { [$0.board, $0.person] }
  }

  /// The numbers of a pair; nil if it names what does not exist.
  func pair(_ pair: GroupingPair) -> (first: Int, second: Int)? {
    let found: (Int?, Int?) =
      switch pair.kind {
      case .assistance: (schools[pair.first], schools[pair.second])
      case .mentoring: (teachers[pair.first], teachers[pair.second])
      case .subjectLink: (subjectGroups[pair.first], subjectGroups[pair.second])
      case .studio: (studios[pair.first], schools[pair.second])
      case .placement: (classes[pair.first], partners[pair.second])
      case .seat: (candidates[[pair.second, pair.first]], seats[[pair.second, pair.role ?? ""]])
      }
    guard let first = found.0, let second = found.1 else { return nil }
    return (first, second)
  }
}

extension GroupingCase {
  /// A pair in words.
  func pair(_ kind: PairKind, _ first: Int, _ second: Int) -> GroupingPair {
    switch kind {
    case .assistance:
      GroupingPair(kind, district.schools[first].id, district.schools[second].id)
    case .mentoring: GroupingPair(kind, district.teachers[first].id, district.teachers[second].id)
    case .subjectLink: GroupingPair(kind, tables.subjectGroups[first].id, tables.subjectGroups[second].id)
    case .studio: GroupingPair(kind, tables.studios[first].name, district.schools[second].id)
    case .placement: GroupingPair(kind, tables.classes[first].name, tables.partners[second].name)
    case .seat:
      GroupingPair(
        kind, tables.candidates[first].person, tables.seats[second].board, role: tables.seats[second].role)
    }
  }
}
