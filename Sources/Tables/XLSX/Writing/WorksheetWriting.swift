import CXLSXWriter

/// Writes one sheet of a workbook.
struct WorksheetWriting {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let content: WorksheetContent
  let author: String
  let texts: CTexts
  /// The names on the tabs by the names that were asked for.
  let sheetNames: [String: String]
  let lists: ChoiceLists

  func write(_ formats: inout FormatTable) -> lxw_error {
    precondition(content.rows.count <= CellReference.lastRow, "\(content.rows.count) rows")
    let widths = ColumnWidths(content)
    let merged = MergedRanges(content.merged)
    writeColumns(widths)
    var height = 0.0
    for (index, row) in content.rows.enumerated() {
      precondition(row.cells.count <= CellReference.lastColumn + 1, "\(row.cells.count) columns")
      height += writeRow(row, at: index, widths: widths, merged: merged)
      let ranges = merged[index + 1]
      for (column, cell) in row.cells.enumerated() where !ranges.cover(column: column) {
        let code = write(cell, row: UInt32(index), column: UInt16(column), &formats)
        guard code == LXW_NO_ERROR else { return code }
      }
    }
    for range in merged.ranges {
      let code = write(range, &formats)
      guard code == LXW_NO_ERROR else { return code }
    }
    writeView()
    writePage(isOne: content.page.isOnePage(widths: widths.widths, height: height))
    for note in content.notes { write(note) }
    for dropDown in content.dropDowns { write(dropDown) }
    return LXW_NO_ERROR
  }

  private func writeColumns(_ widths: ColumnWidths) {
    for (column, width) in widths.widths.enumerated() {
      let isHidden = content.columns.indices.contains(column) && content.columns[column].isHidden
      var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
      worksheet_set_column_opt(worksheet, UInt16(column), UInt16(column), width, nil, &options)
    }
  }

  /// Sets a row's height and hides it, if it is to be; gives the height in points.
  private func writeRow(_ row: WrittenRow, at index: Int, widths: ColumnWidths, merged: MergedRanges)
    -> Double
  {
    let height = row.height ?? widths.height(ofRow: index, merged: merged)
    let taken = row.isHidden ? 0 : height ?? Double(LXW_DEF_ROW_HEIGHT)
    guard height != nil || row.isHidden else { return taken }
    var options = lxw_row_col_options(hidden: row.isHidden ? 1 : 0, level: 0, collapsed: 0)
    worksheet_set_row_opt(worksheet, UInt32(index), height ?? Double(LXW_DEF_ROW_HEIGHT), nil, &options)
    return taken
  }

  private func write(_ cell: WrittenCell, row: UInt32, column: UInt16, _ formats: inout FormatTable)
    -> lxw_error
  {
    let stored = StoredContent(cell.content)
    let format = formats.format(cell.style, numberFormat: stored.numberFormat)
    switch stored.value {
    case .blank: return worksheet_write_blank(worksheet, row, column, format)
    case .text(let text):
      return worksheet_write_string(worksheet, row, column, EscapedText.encode(text), format)
    case .number(let number): return worksheet_write_number(worksheet, row, column, number, format)
    case .flag(let flag): return worksheet_write_boolean(worksheet, row, column, flag ? 1 : 0, format)
    }
  }

  private func write(_ range: CellRange, _ formats: inout FormatTable) -> lxw_error {
    let row = range.rows.lowerBound - 1
    let column = range.columns.lowerBound
    let cells = content.rows.indices.contains(row) ? content.rows[row].cells : []
    let cell = cells.indices.contains(column) ? cells[column] : .blank
    let format = formats.format(cell.style, numberFormat: StoredContent(cell.content).numberFormat)
    let code = worksheet_merge_range(
      worksheet, UInt32(row), UInt16(column), UInt32(range.rows.upperBound - 1),
      UInt16(range.columns.upperBound),
      "", format)
    guard code == LXW_NO_ERROR else { return code }
    // The merging itself writes only text.
    return write(cell, row: UInt32(row), column: UInt16(column), &formats)
  }

  private func writeView() {
    if content.frozenRows > 0 || content.frozenColumns > 0 {
      worksheet_freeze_panes(worksheet, UInt32(content.frozenRows), UInt16(content.frozenColumns))
    }
    if let range = content.filtered {
      worksheet_autofilter(
        worksheet, UInt32(range.rows.lowerBound - 1), UInt16(range.columns.lowerBound),
        UInt32(range.rows.upperBound - 1), UInt16(range.columns.upperBound))
    }
    if let colour = content.tabColour { worksheet_set_tab_color(worksheet, UInt32(colour & 0xFF_FFFF)) }
  }

  private func writePage(isOne: Bool) {
    if content.page.isLandscape { worksheet_set_landscape(worksheet) }
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, isOne ? 1 : 0)
    let (side, end) = (PageSetup.side, PageSetup.end)
    worksheet_set_margins(worksheet, side, side, end, end)
    worksheet_center_horizontally(worksheet)
    let header = content.page.header.notation(at: "&R")
    if !header.isEmpty { worksheet_set_header(worksheet, header) }
    let footer = content.page.footer.notation(at: "&C")
    if !footer.isEmpty { worksheet_set_footer(worksheet, footer) }
    if let rows = content.page.repeatedRows {
      worksheet_repeat_rows(worksheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1))
    }
  }

  private func write(_ note: CellNote) {
    let text = StoredContent.allowed(note.text)
    guard !text.isEmpty else { return }
    var options = lxw_comment_options()
    options.author = texts.pointer(author)
    options.width = 260
    options.height = UInt16(min(400, 24 + 18 * TextWidth.lines(text, width: 32)))
    worksheet_write_comment_opt(
      worksheet, UInt32(note.cell.row - 1), UInt16(note.cell.column), text, &options)
  }

  private func write(_ dropDown: DropDown) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    let type = dropDown.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    rule.error_type = UInt8(type.rawValue)
    rule.input_message = dropDown.prompt.flatMap { texts.pointer(String($0.prefix(250))) }
    rule.error_message = dropDown.complaint.flatMap { texts.pointer(String($0.prefix(220))) }
    let place: (range: CellRange, sheet: String)?
    switch dropDown.choices {
    case .cells(let range, let sheet): place = (range, sheetNames[sheet] ?? sheet)
    case .values(let values):
      guard !values.isEmpty else { return }
      place = lists.range(values).map { ($0, sheetNames[ChoiceLists.sheetName] ?? ChoiceLists.sheetName) }
      rule.value_list = texts.list(values)
    }
    if let place {
      let name = place.sheet.replacing("'", with: "''")
      let first = ColumnLetters.of(column: place.range.columns.lowerBound)
      let last = ColumnLetters.of(column: place.range.columns.upperBound)
      let rows = place.range.rows
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = texts.pointer(
        "='\(name)'!$\(first)$\(rows.lowerBound):$\(last)$\(rows.upperBound)")
    } else {
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    }
    worksheet_data_validation_range(
      worksheet, UInt32(dropDown.range.rows.lowerBound - 1), UInt16(dropDown.range.columns.lowerBound),
      UInt32(dropDown.range.rows.upperBound - 1), UInt16(dropDown.range.columns.upperBound), &rule)
  }
}
