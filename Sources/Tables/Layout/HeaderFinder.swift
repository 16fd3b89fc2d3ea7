/// Finds the table in a sheet that people have made for people.
///
/// Titles, blank rows and blank columns may come before the header; the header may have a second line (units, remarks,
/// the same names in another language, or names below a heading that spans several columns); headings, sums, repeated
/// headers and examples may stand between the rows, and remarks below them. What is left is the body.
///
/// ```swift
/// guard let layout = HeaderFinder.layout(of: sheet, isKnown: { names.contains(folded($0)) }) else { … }
/// for header in layout.headers where !header.isKnown { warn(sheet.place(row: header.row, column: header.column)) }
/// for row in layout.body { read(row[layout.headers[0].column]) }
/// ```
///
/// It serves CSV files too: there a title is a row with a single filled cell. It never drops a row that fills two
/// columns of the table or more, unless the row begins with a word such as 注, 说明, 合计 or 填表人; all it leaves out
/// stands in ``TableLayout/skipped``, so that a caller can say so.
public struct HeaderFinder {
  private let sheet: Sheet
  private let isKnown: (String) -> Bool
  /// Rows in which a header is looked for.
  private static let depth = 60

  /// Where the table of a sheet stands; nil: no row looks like its header.
  ///
  /// - Parameter isKnown: whether a text is the name of a column. It should ignore case, width and spaces inside
  ///   (`姓 名`), and accept all names of a column. It is asked for each cell as it stands and without brackets.
  public static func layout(of sheet: Sheet, isKnown: (String) -> Bool) -> TableLayout? {
    withoutActuallyEscaping(isKnown) { HeaderFinder(sheet: sheet, isKnown: $0).layout() }
  }

  private func layout() -> TableLayout? {
    guard let best = bestRow() else { return nil }
    let rows = sheet.rows
    var first = best
    // Names that are merged over two rows stand in the upper one; the lower has more names, below headings.
    if best > 0, rows[best - 1].number == rows[best].number - 1, completes(rows[best - 1], rows[best]) {
      first = best - 1
    }
    var last = best
    while last + 1 < rows.count, continuesHeader(rows[last + 1], from: rows[first...last]) { last += 1 }
    let headers = headers(in: rows[first...last])
    var layout = TableLayout(
      headerRows: rows[first].number...rows[last].number, headers: headers, body: [], skipped: [])
    for row in rows[first...last].dropFirst() { layout.skipped.append(.init(row: row, reason: .header)) }
    let sorter = BodySorter(sheet: sheet, columns: headers.map(\.column)) { name(in: $0).isKnown }
    sorter.sort(rows[(last + 1)...], into: &layout)
    return layout
  }

  /// The row with the most known names; the first of equals.
  private func bestRow() -> Int? {
    var best: (index: Int, known: Int)?
    for (index, row) in sheet.rows.prefix(Self.depth).enumerated() {
      let filled = row.cells.count { !$0.isBlank }
      // A single name is a title, such as 教师, unless the table is one column wide all the way down.
      guard filled > 1 || sheet.rows.allSatisfy({ $0.cells.count { !$0.isBlank } <= 1 }) else { continue }
      let known = knownNames(in: row).count
      if known > best?.known ?? 0 { best = (index, known) }
    }
    return best?.index
  }

  private func knownNames(in row: SheetRow) -> Set<String> {
    Set(row.cells.map(name).filter(\.isKnown).map(\.text))
  }

  /// Whether an upper row holds names for columns in which the lower row has none.
  private func completes(_ upper: SheetRow, _ lower: SheetRow) -> Bool {
    upper.cells.indices.contains { name(in: upper[$0]).isKnown && lower[$0].isBlank }
      && upper.cells.count { !$0.isBlank } > 1
  }

  /// Whether a row belongs to the header above it.
  private func continuesHeader(_ row: SheetRow, from header: ArraySlice<SheetRow>) -> Bool {
    guard let last = header.last, row.number == last.number + 1, header.count < 4 else { return false }
    let filled = row.cells.filter { !$0.isBlank }
    guard !filled.isEmpty, filled.allSatisfy({ if case .text = $0 { true } else { false } }) else {
      return false
    }
    let known = filled.count { name(in: $0).isKnown }
    // The same names in another language, or all that stands below a heading.
    if known * 2 > filled.count && (known > 1 || filled.count == 1 && isBelowHeading(row, header)) {
      return true
    }
    return filled.count { RowWords.isRemark($0.plainText) } * 2 > filled.count
  }

  private func isBelowHeading(_ row: SheetRow, _ header: ArraySlice<SheetRow>) -> Bool {
    row.cells.indices.contains { column in
      !row[column].isBlank && !header.contains { name(in: $0[column]).isKnown }
    }
  }

  private func headers(in rows: ArraySlice<SheetRow>) -> [TableLayout.Header] {
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).compactMap { column in
      var unknown: TableLayout.Header?
      for row in rows {
        let name = name(in: row[column])
        guard !name.text.isEmpty else { continue }
        let header = TableLayout.Header(
          column: column, row: row.number, name: name.text, isKnown: name.isKnown)
        if name.isKnown { return header }
        // Remarks below a header are no names.
        if unknown == nil, row.number == rows.first?.number || !RowWords.isRemark(name.text) {
          unknown = header
        }
      }
      return unknown
    }
  }

  private func name(in cell: Cell) -> (text: String, isKnown: Bool) {
    guard case .text(let text) = cell else { return (RowWords.trimmed(cell.plainText), false) }
    let whole = RowWords.trimmed(text)
    if whole.isEmpty || isKnown(whole) { return (whole, !whole.isEmpty) }
    let bare = RowWords.withoutBrackets(whole)
    return !bare.isEmpty && isKnown(bare) ? (bare, true) : (whole, false)
  }
}
