import Tables

/// The rows of one table with their places and problems.
struct RowReading<Row> {
  private(set) var rows: [Row] = []
  private(set) var places: InputPlaces.TableRows
  /// The columns with an error of each row.
  private(set) var faulty: [Int: Set<String>] = [:]
  /// Whether rows are missing.
  private(set) var isDoubtful = false

  /// Reads a table; nil if no file holds it.
  ///
  /// - Parameters:
  ///   - names: the schools and teachers that cells may name.
  ///   - make: makes a row; nil where too little of it is known for a row.
  init?(
    _ form: TableForm, _ files: InputFiles, names: DistrictNames?, problems: inout [DistrictProblem],
    _ make: (inout RowReader) -> Row?
  ) {
    guard let sheet = files.sheets[form] else { return nil }
    let binding = TableBinding(form, sheet, problems: &problems)
    if !binding.isComplete { isDoubtful = true }
    var reader = RowReader(binding, names: names)
    places = InputPlaces.TableRows(binding: binding)
    for number in binding.rows.indices {
      let sheetRow = binding.rows[number]
      // The cells of a row with a comma too many stand in wrong columns; the row has its problem already.
      guard files.badRows[form]?.contains(sheetRow.number) != true,
        sheetRow.cells.contains(where: { !$0.isBlank })
      else { continue }
      reader.move(to: sheetRow)
      guard let row = make(&reader) else {
        isDoubtful = true
        continue
      }
      if !reader.faulty.isEmpty { faulty[rows.count] = Set(reader.faulty.map { form.columns[$0].id }) }
      rows.append(row)
      places.rows.append(number)
    }
    problems += reader.problems
  }
}
