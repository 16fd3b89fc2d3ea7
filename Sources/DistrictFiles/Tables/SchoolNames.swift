import Districts

/// Finds the school that a cell means: by id, or by a name that only one school has.
struct SchoolNames: Sendable {
  private let ids: Set<String>
  private var idsOfName: [String: [String]] = [:]
  /// All ids and names.
  let near: NearestNames

  init(_ schools: [School]) {
    ids = Set(schools.map(\.id))
    near = NearestNames(schools.flatMap { [$0.id, $0.name] })
    for school in schools where !school.name.isEmpty {
      let name = CellText.folded(school.name)
      if idsOfName[name]?.contains(school.id) != true { idsOfName[name, default: []].append(school.id) }
    }
  }

  /// What a text means.
  enum Meaning: Equatable {
    case school(String)
    /// Several schools have the name.
    case several([String])
    case unknown
  }

  func meaning(of text: String) -> Meaning {
    if ids.contains(text) { return .school(text) }
    switch idsOfName[CellText.folded(text)] {
    case .some(let found) where found.count == 1: return .school(found[0])
    case .some(let found): return .several(found)
    case nil: return .unknown
    }
  }
}

extension RowReader {
  /// The id of the school that a text in a cell means; the text itself if none is known by it.
  mutating func school(_ text: String, _ column: String, _ names: SchoolNames) -> String {
    switch names.meaning(of: text) {
    case .school(let id): return id
    case .several(let ids):
      note(
        column, value: text,
        Text(
          zh: "有 \(ids.count) 所学校都叫“\(text)”。", en: "\(ids.count) schools have the name \"\(text)\"."),
        Text(
          zh: "请填学校代码：\(ids.joined(separator: "、"))。", en: "Give the id: \(ids.joined(separator: ", ")).")
      )
      return text
    case .unknown: return text
    }
  }

  /// The id of the school of a cell that must not be blank.
  mutating func requiredSchool(_ column: String, _ names: SchoolNames) -> String {
    let text = required(column)
    return text.isEmpty ? text : school(text, column, names)
  }
}
