/// Tells the rows of a table from what stands between them and below.
struct BodySorter {
  /// The columns of the table.
  let columns: [Int]
  /// Whether a cell holds the name of a column.
  let isName: (Cell) -> Bool
  /// Merged ranges by their first row: a sheet may have very many.
  private let merged: [Int: [CellRange]]

  init(sheet: Sheet, columns: [Int], isName: @escaping (Cell) -> Bool) {
    self.columns = columns
    self.isName = isName
    merged = Dictionary(grouping: sheet.merged, by: \.rows.lowerBound)
  }

  /// Adds the rows below a header to a layout.
  func sort(_ rows: ArraySlice<SheetRow>, into layout: inout TableLayout) {
    let lastFull = rows.lastIndex { isFull($0) && RowWords.reason($0) == nil } ?? rows.startIndex - 1
    var isBelow = false
    var above = layout.headerRows.upperBound
    for index in rows.indices {
      let row = rows[index]
      let reason: TableLayout.Reason?
      if isBelow {
        reason = .note
      } else if index < lastFull {
        reason = self.reason(row, isAtTop: layout.body.isEmpty)
      } else if index == lastFull {
        reason = nil
      } else {
        // Nothing but notes can begin here: rows with one filled cell right below the table are kept, for they may
        // be rows that somebody has begun.
        let found = self.reason(row, isAtTop: layout.body.isEmpty)
        isBelow =
          found == .note || found == .heading || found == nil && row.number > above + 1 && !isFull(row)
        reason = isBelow ? .note : found
      }
      if let reason {
        layout.skipped.append(.init(row: row, reason: reason))
      } else {
        layout.body.append(row)
      }
      above = row.number
    }
  }

  private func reason(_ row: SheetRow, isAtTop: Bool) -> TableLayout.Reason? {
    if let word = RowWords.reason(row) {
      return word == .example && !isAtTop ? nil : word
    }
    let filled = row.cells.indices.filter { !row[$0].isBlank }
    if filled.count > 1, filled.count(where: { isName(row[$0]) }) * 2 > filled.count {
      return .repeatedHeader
    }
    guard filled.count == 1, case .text(let text) = row[filled[0]] else { return nil }
    let spans = (merged[row.number] ?? []).contains {
      $0.columns.contains(filled[0]) && $0.columns.count >= min(3, max(2, columns.count))
    }
    if spans { return .heading }
    return text.count > 25 ? .note : nil
  }

  /// Whether a row fills as much of the table as only its own rows do.
  private func isFull(_ row: SheetRow) -> Bool {
    columns.count { !row[$0].isBlank } >= min(2, columns.count)
  }
}
