import Districts
import Tables

/// Which column of a sheet is which column of a table.
struct TableBinding: Sendable {
  let table: DistrictTable
  let sheet: Sheet
  /// The place in the sheet, from 0, of each of the table's columns; nil: the sheet has no such column.
  let places: [Int?]
  /// The headers by place in the sheet.
  let headers: [String]
  /// The rows below the header.
  let rows: ArraySlice<SheetRow>

  /// Reads a sheet's header and reports what is wrong with it.
  init(_ table: DistrictTable, _ sheet: Sheet, problems: inout [DistrictProblem]) {
    self.table = table
    self.sheet = sheet
    let columns = table.columns
    var known: [String: Int] = [:]
    for (number, column) in columns.enumerated() {
      for name in [column.id, column.zh] + column.others { known[CellText.folded(name)] = number }
    }
    // Titles above the header are common in workbooks.
    let headerRow =
      sheet.rows.prefix(5).firstIndex { row in
        row.cells.count { known[CellText.folded($0.plainText)] != nil } >= 2
      } ?? sheet.rows.startIndex
    guard sheet.rows.indices.contains(headerRow) else {
      (places, headers, rows) = (columns.map { _ in nil }, [], [])
      problems.append(
        DistrictProblem(
          .error, Place(file: sheet.file, sheet: sheet.name),
          message: Text(zh: "表是空的，连表头也没有。", en: "The table is empty; it has no header."),
          advice: Text(
            zh: "第一行应是表头：\(Self.required(columns).zh)。",
            en: "The first row is the header: \(Self.required(columns).en).")))
      return
    }
    let header = sheet.rows[headerRow]
    var places = [Int?](repeating: nil, count: columns.count)
    let near = NearestNames(columns.flatMap { [$0.id, $0.zh] })
    let headers = header.cells.map { CellText.normalised($0.plainText) }
    for (place, name) in headers.enumerated() where !name.isEmpty {
      let at = Place(
        file: sheet.file, sheet: sheet.name, row: header.number, line: header.line, column: place + 1)
      guard let number = known[CellText.folded(name)] else {
        problems.append(
          DistrictProblem(
            .warning, at, value: name,
            message: Text(zh: "不认识这一列，已忽略。", en: "The column is unknown and ignored."),
            advice: near.advice(for: name)))
        continue
      }
      if let first = places[number] {
        problems.append(
          DistrictProblem(
            .error, at, value: name,
            message: Text(
              zh: "表头重复：\(ColumnLetters.of(column: first)) 列已是“\(columns[number].zh)”。",
              en:
                "The header stands twice: column \(ColumnLetters.of(column: first)) is \(columns[number].id) already."
            ),
            advice: Text(zh: "请删去其中一列。", en: "Delete one of the two.")))
      } else {
        places[number] = place
      }
    }
    for (number, column) in columns.enumerated() where column.isRequired && places[number] == nil {
      problems.append(
        DistrictProblem(
          .error, Place(file: sheet.file, sheet: sheet.name, row: header.number, line: header.line),
          value: column.zh,
          message: Text(
            zh: "缺少必需的列“\(column.zh)”（\(column.id)）。",
            en: "The required column \(column.id) (\(column.zh)) is missing."),
          advice: NearestNames(headers.filter { known[CellText.folded($0)] == nil }).nearest(to: column.zh)
            .first.map {
              Text(zh: "是否就是“\($0)”这一列？", en: "Maybe the column \"\($0)\" is it?")
            }))
    }
    self.places = places
    self.headers = headers
    rows = sheet.rows[(headerRow + 1)...]
    for row in rows {
      guard
        let place = row.cells.indices.first(where: {
          !row.cells[$0].isBlank && ($0 >= headers.count || headers[$0].isEmpty)
        })
      else { continue }
      problems.append(
        DistrictProblem(
          .warning,
          Place(file: sheet.file, sheet: sheet.name, row: row.number, line: row.line, column: place + 1),
          value: row.cells[place].plainText,
          message: Text(zh: "这一列没有表头，内容已忽略。", en: "The column has no header; its cells are ignored.")))
      break
    }
  }

  /// Whether the sheet has all columns that the table needs.
  var isComplete: Bool { zip(table.columns, places).allSatisfy { !$0.isRequired || $1 != nil } }

  /// The place of a cell.
  func place(row: SheetRow, column: Int?) -> Place {
    let at = column.flatMap { places[$0] }
    return Place(
      file: sheet.file, sheet: sheet.name, row: row.number, line: row.line, column: at.map { $0 + 1 },
      header: at.map { headers[$0] } ?? column.map { table.columns[$0].zh })
  }

  private static func required(_ columns: [TableColumn]) -> Text {
    let needed = columns.filter(\.isRequired)
    return Text(
      zh: needed.map(\.zh).joined(separator: "、"), en: needed.map(\.id).joined(separator: ", "))
  }
}
