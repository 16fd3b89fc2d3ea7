public import Districts
import Tables

/// The schools and teachers of a district by the names that people write in other tables.
public struct DistrictNames: Sendable {
  let schools: SchoolNames
  /// False where the table has errors: then what it does not hold is no problem of its own.
  let schoolsAreKnown: Bool
  private let teachers: Set<String>
  private var teachersOfName: [String: [String]] = [:]
  let teachersAreKnown: Bool
  let groups: Set<String>

  init(
    schools: SchoolNames, groups: Set<String>, teachers: [(id: String, name: String)],
    schoolsAreKnown: Bool, teachersAreKnown: Bool
  ) {
    self.schools = schools
    self.groups = groups
    self.teachers = Set(teachers.map(\.id))
    self.schoolsAreKnown = schoolsAreKnown
    self.teachersAreKnown = teachersAreKnown
    for teacher in teachers where !teacher.name.isEmpty {
      teachersOfName[CellText.folded(teacher.name), default: []].append(teacher.id)
    }
  }

  /// The ids of the teachers that a text may mean: one by id, or all of a name.
  func teachers(_ text: String) -> [String] {
    teachers.contains(text) ? [text] : teachersOfName[CellText.folded(text)] ?? []
  }

  /// The nearest names to an unknown teacher.
  func nearTeachers(to text: String) -> Text? {
    teachers.count > 20_000
      ? nil : NearestNames(teachers.sorted() + teachersOfName.keys.sorted()).advice(for: text)
  }
}

extension RowReader {
  /// Whether the table of schools has a group of this name.
  public func isGroup(_ name: String) -> Bool { names?.groups.contains(name) ?? false }

  /// The id of the school that a cell names by id or by a name that no other school has; nil: blank or unknown.
  public mutating func school(_ column: String) -> String? { text(column).flatMap { school($0, column) } }

  /// The ids of the schools that a cell lists.
  public mutating func schools(_ column: String) -> [String] {
    var ids: [String] = []
    for text in list(column) { if let id = school(text, column) { ids.append(id) } }
    return ids
  }

  private mutating func school(_ text: String, _ column: String) -> String? {
    guard let names else { return text }
    switch names.schools.meaning(of: text) {
    case .school(let id): return id
    case .several: _ = school(text, column, names.schools)
    case .unknown:
      guard names.schoolsAreKnown else { return text }
      note(
        column, value: text,
        Text(zh: "学校表中没有“\(text)”这所学校。", en: "No school \"\(text)\" in the table of schools."),
        names.schools.near.advice(for: text))
    }
    return nil
  }

  /// The id of the teacher that a cell names by id or by a name that nobody else has; nil: blank or unknown.
  public mutating func teacher(_ column: String) -> String? { text(column).flatMap { teacher($0, column) } }

  /// The ids of the teachers that a cell lists.
  public mutating func teachers(_ column: String) -> [String] {
    var ids: [String] = []
    for text in list(column) { if let id = teacher(text, column) { ids.append(id) } }
    return ids
  }

  private mutating func teacher(_ text: String, _ column: String) -> String? {
    guard let names else { return text }
    let found = names.teachers(text)
    if found.count == 1 { return found[0] }
    guard names.teachersAreKnown else { return text }
    if found.isEmpty {
      note(
        column, value: text,
        Text(zh: "教师表中没有“\(text)”这个人。", en: "No teacher \"\(text)\" in the table of teachers."),
        names.nearTeachers(to: text))
    } else {
      note(
        column, value: text,
        Text(zh: "有 \(found.count) 位教师叫“\(text)”。", en: "\(found.count) teachers have the name \"\(text)\"."),
        Text(
          zh: "请填教师编号：\(found.joined(separator: "、"))。", en: "Give the id: \(found.joined(separator: ", ")).")
      )
    }
    return nil
  }

  /// 是 or 否, in the words that people write; nil: blank or none.
  public mutating func yesNo(_ column: String) -> Bool? { word(column, KnownWords.yesNo) }

  /// A stage of schooling; nil: blank or none.
  public mutating func stage(_ column: String) -> Stage? { word(column, KnownWords.stage) }

  /// A day; nil: blank or none.
  public mutating func day(_ column: String) -> Day? {
    if case .date(let year, let month, let day) = cell(column), MonthText.years.contains(year) {
      return Day(year: year, month: month, day: day)
    }
    guard let text = text(column) else { return nil }
    do {
      return try DayText.day(text)
    } catch {
      let words = error.words
      note(column, value: text, words.message, words.advice)
      return nil
    }
  }

  /// A time of day in minutes after midnight; nil: blank or none.
  public mutating func time(_ column: String) -> Int? {
    guard let text = text(column) else { return nil }
    if let minutes = TimeText.minutes(text) { return minutes }
    note(
      column, value: text, Text(zh: "不是时刻。", en: "This is no time of day."),
      Text(zh: "请写成 8:10 这样的形式。", en: "Write it like 8:10."))
    return nil
  }
}
