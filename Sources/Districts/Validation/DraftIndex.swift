/// The rows of a draft by id: the first row with an id stands for it.
struct DraftIndex {
  let schools: [String: School]
  /// By id the rows: a teacher is much to copy.
  private let rows: [String: Int]
  private let people: [Teacher]
  let nearSchools: NearestNames
  private let nearTeachers: NearestNames

  init(_ draft: DistrictDraft) {
    schools = Dictionary(draft.schools.map { ($0.id, $0) }) { first, _ in first }
    people = draft.teachers
    rows = Dictionary(draft.teachers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    nearSchools = NearestNames(draft.schools.flatMap { [$0.id, $0.name] })
    nearTeachers = NearestNames(draft.teachers.lazy.map(\.id))
  }

  /// The teacher with an id; nil: there is none.
  func teacher(_ id: String) -> Teacher? { rows[id].map { people[$0] } }

  func knowsTeacher(_ id: String) -> Bool { rows[id] != nil }

  /// A fault if no school has the id.
  func unknownSchool(_ id: String, _ table: DistrictTable, _ row: Int, _ column: String) -> DraftFault? {
    guard schools[id] == nil else { return nil }
    return DraftFault(
      table: table, row: row, column: column, value: id,
      message: Text(zh: "学校表中没有“\(id)”这所学校。", en: "No school \"\(id)\" in the table of schools."),
      advice: nearSchools.advice(for: id)
        ?? Text(
          zh: "请填学校代码；学校名称不重复时也可填名称。", en: "Give the school's id, or its name if no other school has it."),
      missingIn: .schools)
  }

  /// A fault if no teacher has the id.
  func unknownTeacher(_ id: String, _ table: DistrictTable, _ row: Int, _ column: String) -> DraftFault? {
    guard rows[id] == nil else { return nil }
    // Among very many teachers the search for near ids takes long, and every id is near to some.
    let near = people.count <= 20_000 ? nearTeachers.advice(for: id) : nil
    let gone = Text(
      zh: "若该教师已不在本区县任职，请删去这一行。", en: "If the teacher has left the district, delete this row.")
    return DraftFault(
      table: table, row: row, column: column, value: id,
      message: Text(
        zh: "教师表中没有编号为“\(id)”的教师。", en: "No teacher with the id \"\(id)\" in the table of teachers."),
      advice: near.map { Text(zh: $0.zh + gone.zh, en: $0.en + " " + gone.en) } ?? gone, missingIn: .teachers)
  }
}

/// The rows of a table whose key an earlier row has already, each with that row.
func repeated<Key: Hashable>(_ keys: some Collection<Key?>) -> [(row: Int, first: Int)] {
  var firsts: [Key: Int] = [:]
  firsts.reserveCapacity(keys.count)
  var found: [(row: Int, first: Int)] = []
  for (row, key) in keys.enumerated() {
    guard let key else { continue }
    if let first = firsts[key] { found.append((row, first)) } else { firsts[key] = row }
  }
  return found
}
