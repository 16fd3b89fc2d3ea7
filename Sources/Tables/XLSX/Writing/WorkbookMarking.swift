/// A remark on a place of a sheet that was read.
public struct CellMark: Hashable, Sendable {
  /// The sheet's name.
  public var sheet: String
  /// The row as Excel shows it; nil: the whole sheet, remarked on at its first cell.
  public var row: Int?
  /// The column, from 0; nil: the whole row, remarked on at its first filled cell.
  public var column: Int?
  /// What is to be said there.
  public var message: String
  /// Whether it must be mended; else it only wants a look.
  public var isError: Bool

  public init(sheet: String, row: Int?, column: Int?, message: String, isError: Bool = true) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.message = message
    self.isError = isError
  }
}

extension Workbook {
  /// A copy of sheets that were read, with the marked cells coloured and the messages as notes on them.
  ///
  /// Values, merged ranges, widths and what is hidden stay; a row or sheet that holds a mark is shown. Fonts, colours,
  /// pictures and formulas do not: a formula is there with its last value, one without a value as text. Marks for
  /// sheets that are not there are left out; several marks on a cell share a note.
  public static func markedCopy(of sheets: [Sheet], marks: [CellMark], title: String = "") -> Workbook {
    let bySheet = Dictionary(grouping: marks, by: \.sheet)
    return Workbook(
      sheets.map { sheet in MarkedSheet(sheet, marks: bySheet[sheet.name ?? ""] ?? []).content }, title: title
    )
  }
}

/// Builds the copy of one sheet.
private struct MarkedSheet {
  private(set) var content: WorksheetContent
  private var messages: [CellReference: [String]] = [:]

  init(_ sheet: Sheet, marks: [CellMark]) {
    content = WorksheetContent(name: sheet.name ?? sheet.file)
    content.isHidden = sheet.isHidden && marks.isEmpty
    content.merged = sheet.merged
    // People mend this copy on the screen and may send it on: nothing about printing is taken over from the original.
    for layout in sheet.layouts where layout.width != nil || layout.isHidden {
      // A layout for all columns to the right end is that of no column in particular.
      let last = min(layout.columns.upperBound, 255)
      while content.columns.count <= last { content.columns.append(WrittenColumn()) }
      for column in layout.columns.clamped(to: 0...last) where column <= last {
        content.columns[column] = WrittenColumn(width: layout.width, isHidden: layout.isHidden)
      }
    }
    for row in sheet.rows {
      while content.rows.count < row.number { content.rows.append(WrittenRow()) }
      content.rows[row.number - 1] = WrittenRow(row.cells.map(Self.written))
      content.rows[row.number - 1].isHidden = row.isHidden
    }
    for mark in marks { add(mark) }
    // In the order of the sheet, whatever the order of the marks.
    content.notes = messages.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { CellNote($0.key, $0.value.joined(separator: "\n")) }
  }

  private mutating func add(_ mark: CellMark) {
    let row = min(max(mark.row ?? 1, 1), CellReference.lastRow)
    while content.rows.count < row { content.rows.append(WrittenRow()) }
    let filled = content.rows[row - 1].cells.firstIndex { $0.content != .blank }
    var place = CellReference(row: row, column: min(mark.column ?? filled ?? 0, CellReference.lastColumn))
    // Of merged cells only the first is seen.
    if let range = content.merged.first(where: { $0.contains(row: place.row, column: place.column) }) {
      place = CellReference(row: range.rows.lowerBound, column: range.columns.lowerBound)
    }
    while content.rows[place.row - 1].cells.count <= place.column {
      content.rows[place.row - 1].cells.append(WrittenCell(.blank, .plain))
    }
    let worse = content.rows[place.row - 1].cells[place.column].style.role == .bad
    content.rows[place.row - 1].cells[place.column].style.role = mark.isError || worse ? .bad : .warning
    content.rows[place.row - 1].isHidden = false
    if content.columns.indices.contains(place.column) { content.columns[place.column].isHidden = false }
    messages[place, default: []].append(mark.message)
  }

  private static func written(_ cell: Cell) -> WrittenCell {
    var style = CellStyle.plain
    // Excel shows line breaks only in cells that wrap.
    if case .text(let text) = cell { style.wraps = text.contains("\n") }
    return WrittenCell(content(of: cell), style)
  }

  private static func content(of cell: Cell) -> WrittenCell.Content {
    switch cell {
    case .blank: .blank
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .date(let year, let month, let day): .date(year: year, month: month, day: day)
    case .flag(let flag): .flag(flag)
    // As text it would be taken for what the cell says when the copy is read again; the list of problems says what it was.
    case .fault(.formulaWithoutValue): .text("#VALUE!")
    case .fault(let fault): .text(fault.shown)
    }
  }
}
