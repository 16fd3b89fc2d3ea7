import Districts
import Tables

/// A row of a table with some cells replaced, read anew by the reader of that table: a change may give every column, in
/// every form that the table's file may hold.
struct RowOverlay {
  private let table: DistrictTable
  private let cells: [ChangedCell]
  private let place: Place
  private var texts: [String: String]

  /// - Parameters:
  ///   - row: the row in the order of the table's columns; nil: a new one.
  ///   - place: that of the change, for cells that it does not give.
  init(_ table: DistrictTable, _ row: [String]?, _ cells: [ChangedCell], place: Place) {
    self.table = table
    self.cells = cells
    self.place = place
    texts = Dictionary(zip(table.columns.map(\.id), row ?? [])) { first, _ in first }
    for cell in cells { texts[cell.column] = cell.text }
    // Whoever takes an exemption away means its end, too.
    if let exempt = texts["exempt"], exempt.isEmpty || KnownWords.exemption.isBlank(exempt),
      !cells.contains(where: { $0.column == "exempt_until" })
    {
      texts["exempt_until"] = ""
    }
  }

  /// Reads the row.
  func read<Row>(_ problems: inout [DistrictProblem], _ make: (inout RowReader) -> Row?) -> Row? {
    let columns = table.columns.map(\.id)
    let header = SheetRow(number: 1, cells: columns.map(Cell.text))
    let row = SheetRow(
      number: 2, cells: columns.map { texts[$0].flatMap { $0.isEmpty ? nil : Cell.text($0) } ?? .blank })
    var unused: [DistrictProblem] = []
    let binding = TableBinding(
      table.form, Sheet(file: place.file, rows: [header, row]), problems: &unused)
    guard let bound = binding.rows.first else { return nil }
    var reader = RowReader(binding)
    reader.move(to: bound)
    let result = make(&reader)
    for problem in reader.problems {
      let column = problem.place.column.map { columns[$0 - 1] }
      let cell = cells.first { $0.column == column }
      // What is odd about the cells that the change leaves alone was said when the file was read.
      if cell == nil, problem.severity == .warning { continue }
      var moved = problem
      moved.place = cell?.place ?? place
      moved.place.header = column.flatMap { id in table.columns.first { $0.id == id }?.zh }
      problems.append(moved)
    }
    return result
  }
}
