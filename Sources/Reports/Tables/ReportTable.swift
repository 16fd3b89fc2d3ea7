import Tables

/// A table of a report or a document: it is written as a worksheet, as CSV or as HTML, and says the same in all three.
struct ReportTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var title: String
    /// Width in a workbook, in digits; nil: as wide as the content.
    var width: Double?

    init(_ title: String, width: Double? = nil) {
      self.title = title
      self.width = width
    }
  }

  /// The name on the tab, and of the file where each table gets one.
  var name: String
  var title: String
  /// Lines between title and header.
  var subtitle: [String] = []
  var columns: [Column]
  var rows: [[WrittenCell]]
  /// Lines below the table.
  var remarks: [String] = []
  /// Whether the page lies on its long side.
  var isLandscape = true

  init(
    name: String, title: String, subtitle: [String] = [], columns: [Column], rows: [[WrittenCell]],
    remarks: [String] = []
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    self.rows = rows
    self.remarks = remarks
  }
}

extension ReportTable {
  /// The table as a sheet of a workbook.
  var worksheet: WorksheetContent {
    var sheet = WorksheetContent(
      name: name, title: title, subtitle: subtitle.isEmpty ? nil : subtitle.joined(separator: "\n"),
      headers: columns.map(\.title), body: rows, remarks: remarks)
    sheet.columns = columns.map { WrittenColumn(width: $0.width) }
    sheet.page.isLandscape = isLandscape
    return sheet
  }

  /// Several tables below each other on one sheet, each with its title as a heading; the last column of a narrower
  /// table runs to the sheet's edge. No filter, for Excel has but one a sheet.
  static func worksheet(name: String, title: String, subtitle: [String], tables: [ReportTable])
    -> WorksheetContent
  {
    var sheet = WorksheetContent(name: name)
    let width = (tables.map(\.columns.count).max() ?? 1) - 1
    func addLine(_ text: String, _ style: CellStyle) {
      sheet.rows.append(WrittenRow([.text(text, style)]))
      let row = sheet.rows.count
      if width > 0 { sheet.merged.append(CellRange(rows: row...row, columns: 0...width)) }
    }
    addLine(title, .title)
    for line in subtitle { addLine(line, .subtitle) }
    sheet.frozenRows = 1
    for table in tables {
      sheet.rows.append(WrittenRow())
      addLine(table.title, CellStyle(.strong))
      let last = table.columns.count - 1
      for cells in [table.columns.map { .text($0.title, .header) }] + table.rows {
        sheet.rows.append(WrittenRow(cells))
        let row = sheet.rows.count
        if last < width { sheet.merged.append(CellRange(rows: row...row, columns: last...width)) }
      }
      for remark in table.remarks { addLine(remark, .remark) }
    }
    return sheet
  }

  /// The table for CSV: header and rows, then the remarks below a blank line.
  var csvRows: [[String]] {
    let body = rows.map { $0.map(\.shown) }
    let notes = remarks.isEmpty ? [] : [[]] + remarks.map { [$0] }
    return [columns.map(\.title)] + body + notes
  }
}

extension WrittenCell {
  /// What the cell shows, as text.
  var shown: String {
    switch content {
    case .blank: ""
    case .text(let text), .number(let text): text
    case .integer(let number): String(number)
    case .decimal(let number, let places): Self.rounded(number, places)
    case .share(let share, let places): Self.rounded(share * 100, places) + "%"
    case .date(let year, let month, let day): "\(year)-\(Self.two(month))-\(Self.two(day))"
    case .month(let year, let month): "\(year)-\(Self.two(month))"
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func rounded(_ number: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((number * Double(scale)).rounded())
    guard places > 0 else { return "\(units)" }
    let behind = String(abs(units) % scale)
    let zeros = String(repeating: "0", count: places - behind.count)
    return (units < 0 ? "-" : "") + "\(abs(units) / scale).\(zeros)\(behind)"
  }

  /// A share of a whole as a percentage with one decimal; `—` of nothing.
  static func share(_ part: Int, of whole: Int, _ style: CellStyle = .number) -> WrittenCell {
    whole > 0
      ? WrittenCell(.share(Double(part) / Double(whole), places: 1), style)
      : .text("—", CellStyle(style.role, .centre))
  }
}
