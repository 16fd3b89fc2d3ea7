public import DistrictFiles
public import Districts

/// A table to be filled in: what the district and the policy tell stands in it already, the rest is blank.
public struct BlankTable: Hashable, Sendable {
  public let form: TableForm
  /// The cells that are filled in, row by row, by the English names of the columns.
  let cells: [[String: String]]

  init(_ form: TableForm, _ cells: [[String: String]] = []) {
    self.form = form
    self.cells = cells
  }

  /// As many cells a row as the form has columns; empty: to be filled in.
  public var rows: [[String]] { cells.map { row in form.columns.map { row[$0.id] ?? "" } } }

  /// The words to choose from in a column; empty: anything may stand there.
  public func choices(_ column: String, in language: Language) -> [String] {
    EvaluationTables.choices(column, of: form, in: language)
  }
}

extension EvaluationCase {
  /// The tables that the policy's rules ask for, each once, to be filled in. What the files hold already is left out.
  public func blankTables(in language: Language) -> [BlankTable] {
    let wanted = rules.flatMap { $0.blanks(self, in: language) }
    return EvaluationTables.all.compactMap { form in
      let own = wanted.filter { $0.form == form }
      if own.isEmpty { return nil }
      var seen: Set<[String: String]> = []
      return BlankTable(form, own.flatMap(\.cells).filter { seen.insert($0).inserted })
    }
  }

  /// How a table names a school: by its name where no other has it.
  func cell(ofSchool id: String) -> String {
    let name = district.schoolNumbers[id].map { district.schools[$0].name } ?? id
    return district.schools.count { $0.name == name } == 1 ? name : id
  }

  /// How a table names teachers, by id: by the name where nobody else has it.
  var cellsOfTeachers: [String: String] {
    let counts = Dictionary(district.teachers.map { ($0.name, 1) }, uniquingKeysWith: +)
    return Dictionary(
      district.teachers.map { ($0.id, counts[$0.name] == 1 ? $0.name : $0.id) }
    ) { first, _ in first }
  }
}
