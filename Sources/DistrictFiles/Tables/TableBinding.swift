import Districts
import Tables

/// Which column of a sheet is which column of a table.
struct TableBinding: Sendable {
  let table: TableForm
  let sheet: Sheet
  /// The place in the sheet, from 0, of each of the table's columns; nil: the sheet has no such column.
  private(set) var places: [Int?]
  /// The headers by place in the sheet.
  private(set) var headers: [Int: String] = [:]
  /// Cells beyond this many are no concern of this table.
  private var width = Int.max
  /// The rows of the table.
  private(set) var rows: [SheetRow] = []
  /// The number of a column by each of its folded names.
  private let known: [String: Int]

  /// Reads a sheet's header and reports what is wrong with it.
  init(_ table: TableForm, _ sheet: Sheet, problems: inout [DistrictProblem]) {
    self.table = table
    self.sheet = sheet
    places = [Int?](repeating: nil, count: table.columns.count)
    known = Dictionary(
      table.columns.enumerated().flatMap { number, column in
        ([column.id, column.zh] + column.others).map { (CellText.folded($0), number) }
      }
    ) { first, _ in first }
    // A workbook is made for people, with titles, sums and remarks. In a CSV file nothing but the table is expected,
    // and every row that is odd is a problem.
    let known = known
    if sheet.name != nil,
      let layout = HeaderFinder.layout(of: sheet, isKnown: { known[CellText.folded($0)] != nil })
    {
      rows = layout.body
      for header in layout.headers { bind(header.name, header.column, row: header.row, &problems) }
      noteMissing(row: layout.headerRows.lowerBound, &problems)
      noteSkipped(layout, &problems)
    } else if let header = sheet.rows.firstIndex(where: isHeader) ?? sheet.rows.indices.first {
      rows = Array(sheet.rows[(header + 1)...])
      let row = sheet.rows[header]
      // Not one name of a column: the header is gone, and each cell would only be called an unknown column.
      guard row.cells.contains(where: { known[CellText.folded($0.plainText)] != nil }) else {
        rows = []
        noteNoHeader(row, &problems)
        return
      }
      if sheet.name == nil { width = row.cells.count }
      for (column, cell) in row.cells.enumerated() where !cell.isBlank {
        bind(CellText.normalised(cell.plainText), column, row: row.number, &problems)
      }
      noteMissing(row: row.number, &problems)
    } else {
      noteEmpty(&problems)
    }
    noteHeaderless(&problems)
  }

  private func isHeader(_ row: SheetRow) -> Bool {
    row.number <= 5 && row.cells.count { known[CellText.folded($0.plainText)] != nil } >= 2
  }

  /// Headers of a column that says nothing but a row's number, which almost every form has.
  private static let runningNumbers: Set<String> = ["序号", "No.", "#"]

  private mutating func bind(_ name: String, _ column: Int, row: Int, _ problems: inout [DistrictProblem]) {
    // A line break in a header would break the sentence that names it.
    let name = name.split(whereSeparator: \.isNewline).joined()
    guard !name.isEmpty else { return }
    headers[column] = name
    let at = Place(file: sheet.file, sheet: sheet.name, row: row, column: column + 1)
    guard let number = known[CellText.folded(name)] else {
      if Self.runningNumbers.contains(name) { return }
      let near = NearestNames(
        table.columns.enumerated().filter { places[$0.offset] == nil }.flatMap { [$1.id, $1.zh] })
      problems.append(
        DistrictProblem(
          .warning, at, value: name,
          message: Text(zh: "不认识这一列，已忽略。", en: "The column is unknown and ignored."),
          advice: near.advice(for: name)))
      return
    }
    guard let first = places[number] else {
      places[number] = column
      return
    }
    problems.append(
      DistrictProblem(
        .error, at, value: name,
        message: Text(
          zh: "表头重复：\(ColumnLetters.of(column: first)) 列已是“\(table.columns[number].zh)”。",
          en:
            "The header stands twice: column \(ColumnLetters.of(column: first)) is \(table.columns[number].id) already."
        ),
        advice: Text(zh: "请删去其中一列。", en: "Delete one of the two.")))
  }

  private func noteMissing(row: Int, _ problems: inout [DistrictProblem]) {
    let unknown = NearestNames(headers.values.filter { known[CellText.folded($0)] == nil })
    for (column, place) in zip(table.columns, places) where column.isRequired && place == nil {
      problems.append(
        DistrictProblem(
          .error, Place(file: sheet.file, sheet: sheet.name, row: row),
          message: Text(
            zh: "缺少必需的列“\(column.zh)”（\(column.id)）。",
            en: "The required column \(column.id) (\(column.zh)) is missing."),
          advice: (unknown.nearest(to: column.zh) + unknown.nearest(to: column.id)).first.map {
            Text(zh: "是否就是“\($0)”这一列？", en: "Maybe the column \"\($0)\" is it?")
          } ?? Text(zh: "请在表头加上这一列。", en: "Add it to the header.")))
    }
    for either in table.alternatives {
      let columns = zip(table.columns, places).filter { either.contains($0.0.id) }
      guard columns.allSatisfy({ $0.1 == nil }) else { continue }
      problems.append(
        DistrictProblem(
          .error, Place(file: sheet.file, sheet: sheet.name, row: row),
          message: Text(
            zh: "至少要有\(columns.map { "“\($0.0.zh)”" }.joined(separator: "和"))中的一列。",
            en: "One of the columns \(columns.map(\.0.id).joined(separator: " and ")) must be there."),
          advice: Text(zh: "请在表头加上其中一列。", en: "Add one of them to the header.")))
    }
  }

  private func noteNoHeader(_ row: SheetRow, _ problems: inout [DistrictProblem]) {
    let needed = table.columns.filter(\.isRequired)
    problems.append(
      DistrictProblem(
        .error, Place(file: sheet.file, sheet: sheet.name, row: row.number),
        message: Text(zh: "没有找到表头。", en: "There is no header."),
        advice: Text(
          zh: "数据上面应有一行栏目名称，其中必有：\(needed.map(\.zh).joined(separator: "、"))。",
          en:
            "A row above the data names the columns, among them: \(needed.map(\.id).joined(separator: ", "))."
        )))
  }

  private func noteEmpty(_ problems: inout [DistrictProblem]) {
    let needed = table.columns.filter(\.isRequired)
    problems.append(
      DistrictProblem(
        .error, Place(file: sheet.file, sheet: sheet.name),
        message: Text(zh: "表是空的，连表头也没有。", en: "The table is empty; it has no header."),
        advice: Text(
          zh: "第一行应是表头：\(needed.map(\.zh).joined(separator: "、"))。",
          en: "The first row is the header: \(needed.map(\.id).joined(separator: ", ")).")))
  }

  /// Rows between and below those of the table: what is left out must be said.
  private func noteSkipped(_ layout: TableLayout, _ problems: inout [DistrictProblem]) {
    for skipped in layout.skipped where skipped.reason != .header && skipped.reason != .repeatedHeader {
      let column = skipped.row.cells.firstIndex { !$0.isBlank } ?? 0
      problems.append(
        DistrictProblem(
          .warning, Place(file: sheet.file, sheet: sheet.name, row: skipped.row.number, column: column + 1),
          value: skipped.row[column].plainText,
          message: Text(
            zh: "这一行像是标题、合计或说明，没有当作数据读取。",
            en: "The row looks like a heading, a sum or a remark and is left out.")))
    }
  }

  /// Cells in a column without header: once for the sheet. In a CSV file those beyond the header are a fault of the row.
  private func noteHeaderless(_ problems: inout [DistrictProblem]) {
    for row in rows {
      guard
        let column = row.cells.indices.first(where: {
          !row.cells[$0].isBlank && headers[$0] == nil && $0 < width
        })
      else { continue }
      problems.append(
        DistrictProblem(
          .warning,
          Place(file: sheet.file, sheet: sheet.name, row: row.number, line: row.line, column: column + 1),
          value: row.cells[column].plainText,
          message: Text(zh: "这一列没有表头，内容已忽略。", en: "The column has no header; its cells are ignored.")))
      return
    }
  }

  /// Whether the sheet has all columns that the table needs.
  var isComplete: Bool { zip(table.columns, places).allSatisfy { !$0.isRequired || $1 != nil } }

  /// The place of a cell.
  func place(row: SheetRow, column: Int?) -> Place {
    let at = column.flatMap { places[$0] }
    return Place(
      file: sheet.file, sheet: sheet.name, row: row.number, line: row.line, column: at.map { $0 + 1 },
      header: at.flatMap { headers[$0] } ?? column.map { table.columns[$0].zh })
  }
}
