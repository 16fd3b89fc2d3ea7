/// A sheet to be written.
public struct WorksheetContent: Hashable, Sendable {
  /// The name on the tab. The writer makes of it what Excel allows: 31 characters, none of `[]:*?/\`, no name twice.
  public var name: String
  /// The rows from row 1 on.
  public var rows: [WrittenRow]
  /// Merged ranges; the first cell holds the content. Ranges that overlap an earlier one are left out.
  public var merged: [CellRange] = []
  /// The columns from A on; those beyond have the automatic width.
  public var columns: [WrittenColumn] = []
  /// Rows at the top that stay in place when the sheet is scrolled.
  public var frozenRows = 0
  /// Columns at the left that stay in place when the sheet is scrolled.
  public var frozenColumns = 0
  /// The header row and the rows below it that a filter is offered for.
  public var filtered: CellRange?
  /// Notes that open beside their cells.
  public var notes: [CellNote] = []
  /// Cells with a list to choose from.
  public var dropDowns: [DropDown] = []
  /// How the sheet is printed.
  public var page = PageSetup()
  /// The colour of the tab as 0xRRGGBB.
  public var tabColour: Int?
  /// Whether the tab is hidden; the first sheet that is shown is the one that opens.
  public var isHidden = false

  public init(name: String, rows: [WrittenRow] = []) {
    self.name = name
    self.rows = rows
  }

  /// A sheet with one table: title and subtitle merged over its width, a header that stays in place and is printed
  /// on every page, a filter, the body, and remarks below it.
  ///
  /// - Parameters:
  ///   - headers: the names of the columns; not empty.
  ///   - body: the cells of each row, as many as headers or fewer.
  ///   - remarks: lines under the table, each merged over its width.
  public init(
    name: String, title: String, subtitle: String? = nil, headers: [String], body: [[WrittenCell]],
    remarks: [String] = []
  ) {
    precondition(!headers.isEmpty, "a table without columns")
    self.init(name: name)
    let width = headers.count - 1
    func addLine(_ text: String, _ style: CellStyle) {
      rows.append(WrittenRow([.text(text, style)]))
      if width > 0 { merged.append(CellRange(rows: rows.count...rows.count, columns: 0...width)) }
    }
    addLine(title, .title)
    if let subtitle { addLine(subtitle, .subtitle) }
    rows.append(WrittenRow(headers.map { .text($0, .header) }))
    frozenRows = rows.count
    page.repeatedRows = rows.count...rows.count
    let header = rows.count
    for cells in body { rows.append(WrittenRow(cells)) }
    if !body.isEmpty { filtered = CellRange(rows: header...rows.count, columns: 0...width) }
    for remark in remarks { addLine(remark, .remark) }
  }
}

/// A row to be written.
public struct WrittenRow: Hashable, Sendable {
  /// From column A on.
  public var cells: [WrittenCell]
  /// Height in points; nil: as high as its content.
  public var height: Double?
  public var isHidden = false

  public init(_ cells: [WrittenCell] = [], height: Double? = nil) {
    self.cells = cells
    self.height = height
  }
}

/// A column to be written.
public struct WrittenColumn: Hashable, Sendable {
  /// Width in digits of the usual font; nil: as wide as its content, within `widths`.
  public var width: Double?
  /// The narrowest and widest automatic width.
  public var widths: ClosedRange<Double> = 6...42
  public var isHidden = false

  public init(width: Double? = nil, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}

/// A note that opens beside its cell.
public struct CellNote: Hashable, Sendable {
  public var cell: CellReference
  public var text: String

  public init(_ cell: CellReference, _ text: String) {
    self.cell = cell
    self.text = text
  }
}

/// Cells with a list to choose from.
public struct DropDown: Hashable, Sendable {
  /// Where the choices come from.
  public enum Choices: Hashable, Sendable {
    /// These; if they are too long for a cell's rule, they go into a hidden sheet.
    case values([String])
    /// The cells of a sheet of the workbook, by the name that was asked for.
    case cells(CellRange, sheet: String)
  }

  public var range: CellRange
  public var choices: Choices
  /// Whether other content is refused; else it is only remarked on.
  public var isStrict: Bool
  /// What is shown beside the chosen cell, up to 255 characters; nil: nothing.
  public var prompt: String?
  /// What is shown when other content is typed, up to 255 characters; nil: Excel's own words.
  public var complaint: String?

  public init(
    _ range: CellRange, _ choices: Choices, isStrict: Bool = false, prompt: String? = nil,
    complaint: String? = nil
  ) {
    self.range = range
    self.choices = choices
    self.isStrict = isStrict
    self.prompt = prompt
    self.complaint = complaint
  }
}
