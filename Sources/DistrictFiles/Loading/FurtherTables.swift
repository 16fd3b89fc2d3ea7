public import Districts
import Tables

/// The tables of a district's folder or workbook that are no part of the district itself: calendars, lists, scores.
///
/// They are read row by row; each problem is noted with its place and thrown together with those of the district.
public struct FurtherTables {
  private let files: InputFiles
  /// The schools and teachers that cells may name; made when the first table asks for them, for most commands read none.
  private lazy var names: DistrictNames = makeNames()
  private let makeNames: () -> DistrictNames
  /// The tables that were asked for.
  private(set) var read: Set<TableForm> = []
  private(set) var problems: [DistrictProblem] = []
  private var places: [TableForm: InputPlaces.TableRows] = [:]

  init(_ files: InputFiles, names: DistrictNames) {
    self.files = files
    makeNames = { names }
  }

  init(_ files: InputFiles, _ reading: DraftReading) {
    self.files = files
    makeNames = {
      DistrictNames(
        schools: reading.names, groups: Set(reading.draft.schools.compactMap(\.group)),
        teachers: reading.draft.teachers.map { ($0.id, $0.name) },
        schoolsAreKnown: !reading.doubtful.contains(.schools) && reading.tables[.schools] != nil,
        teachersAreKnown: !reading.doubtful.contains(.teachers) && reading.tables[.teachers] != nil)
    }
  }

  /// Whether the folder or workbook holds a table.
  public func has(_ form: TableForm) -> Bool { files.sheets[form] != nil }

  /// The rows of a table; empty if there is none.
  ///
  /// - Parameters:
  ///   - form: the table's names and columns.
  ///   - make: makes a row of what the reader stands at; nil where too little of it is known for a row.
  public mutating func rows<Row>(_ form: TableForm, _ make: (inout RowReader) -> Row?) -> [Row] {
    read.insert(form)
    guard files.sheets[form] != nil,
      let found = RowReading(form, files, names: names, problems: &problems, make)
    else { return [] }
    places[form] = found.places
    return found.rows
  }

  /// The place of a cell, for problems that show only when all rows are known.
  ///
  /// - Parameters:
  ///   - row: the row's number in what ``rows(_:_:)`` gave.
  ///   - column: the English name of the column; nil: the row as a whole.
  public func place(_ form: TableForm, row: Int, column: String? = nil) -> Place {
    guard let found = places[form], found.rows.indices.contains(row) else {
      return Place(file: "\(form.id).csv")
    }
    let number = column.flatMap { name in form.columns.firstIndex { $0.id == name } }
    return found.binding.place(row: found.binding.rows[found.rows[row]], column: number)
  }

  /// Notes a problem.
  ///
  /// - Parameters:
  ///   - row: the row's number in what ``rows(_:_:)`` gave; nil: the table as a whole.
  ///   - column: the English name of the column; nil: the row as a whole.
  ///   - value: the value at fault; nil: none.
  public mutating func note(
    _ severity: DraftFault.Severity = .error, _ form: TableForm, row: Int?, column: String? = nil,
    value: String? = nil, _ message: Text, _ advice: Text? = nil
  ) {
    let place =
      row.map { self.place(form, row: $0, column: column) }
      ?? files.sheets[form].map { Place(file: $0.file, sheet: $0.name) } ?? Place(file: "\(form.id).csv")
    problems.append(DistrictProblem(severity, place, value: value, message: message, advice: advice))
  }
}
