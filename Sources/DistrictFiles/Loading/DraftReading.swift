import Districts
import Tables

/// Makes the rows of a draft from the tables that were found.
struct DraftReading {
  private(set) var draft = DistrictDraft()
  private(set) var problems: [DistrictProblem] = []
  private(set) var tables: [DistrictTable: InputPlaces.TableRows] = [:]
  /// The cells with an error, as table, row of the draft and column.
  private(set) var faulty: [DistrictTable: [Int: Set<String>]] = [:]
  /// Tables of which rows are missing from the draft.
  private(set) var doubtful: Set<DistrictTable>
  private(set) var names = SchoolNames([])

  init(_ files: InputFiles) {
    let tables = DistrictTable.allCases
    doubtful = Set(tables.filter { files.doubtful.contains($0.form) })
    draft.schools = read(.schools, files) { reader in PlaceRows.school(&reader) }
    names = SchoolNames(draft.schools)
    PlaceRows.resolve(&draft.schools, names)
    let names = names
    draft.teachers = read(.teachers, files) { reader in PeopleRows.teacher(&reader, names) }
    draft.needs = read(.needs, files) { reader in PlaceRows.need(&reader, names) }
    draft.records = read(.postings, files) { reader in PeopleRows.record(&reader, names) }
    draft.pins = read(.pins, files) { reader in PeopleRows.pin(&reader, names) }
    let teachers = Set(draft.teachers.map(\.id))
    draft.travel = read(.travel, files) { reader in PlaceRows.travel(&reader, names, teachers: teachers) }
    draft.results = read(.results, files) { reader in PlaceRows.result(&reader, names) }
  }

  private mutating func read<Row>(
    _ table: DistrictTable, _ files: InputFiles, _ make: (inout RowReader) -> Row?
  ) -> [Row] {
    guard let found = RowReading(table.form, files, names: nil, problems: &problems, make) else {
      // Without these tables nothing that the others name can be found; their absence is the one problem.
      if [.schools, .teachers].contains(table) { doubtful.insert(table) }
      return []
    }
    if found.isDoubtful { doubtful.insert(table) }
    faulty[table] = found.faulty
    tables[table] = found.places
    return found.rows
  }

  /// Gives every record the status that its years tell.
  mutating func resolveStatus(asOf year: SchoolYear) {
    for row in draft.records.indices { draft.records[row].status = draft.records[row].status(asOf: year) }
  }

  mutating func nameDistrict(_ name: String) { draft.name = name }
}
