/// Reads the cells of one sheet.
final class SheetHandler: XMLHandler {
  /// What a cell's value is to be taken as, its attribute `t`.
  enum Kind { case number, shared, inline, text, flag, error, day }

  private(set) var rows: [SheetRow] = []
  private(set) var merged: [CellRange] = []
  private(set) var layouts: [ColumnLayout] = []
  /// Cells up to each row's last filled one.
  private(set) var cellCount: Int

  let part: String
  let values: CellValues
  private let cellLimit: Int

  private var isInRows = false
  private var row: SheetRow?
  private var lastRowNumber = 0
  private var nextColumn = 0

  private var isInCell = false
  private var column = 0
  private var kind = Kind.number
  private var style = 0
  private var formula: String?
  private var value: [UInt8]?
  private var isInInline = false
  private var isInPhonetic = false
  private var isInlineAfresh = true

  /// - Parameter cellCount: cells of the sheets before.
  init(part: String, values: CellValues, cellCount: Int, cellLimit: Int) {
    self.part = part
    self.values = values
    self.cellCount = cellCount
    self.cellLimit = cellLimit
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if isInCell {
      startInCell(name)
    } else if row != nil {
      if name == "c" { try startCell(attributes) }
    } else if isInRows {
      if name == "row" { try startRow(attributes) }
    } else if name == "sheetData" {
      isInRows = true
    } else if name == "mergeCell" {
      if let range = attributes["ref"].flatMap(CellRange.init), merged.count < cellLimit {
        merged.append(range)
      }
    } else if name == "col" {
      addLayout(attributes)
    }
  }

  override func end(_ name: XMLName) throws(WorkbookProblem) {
    if isInCell {
      if name == "c" { try endCell() } else { endInCell(name) }
    } else if name == "row" {
      endRow()
    } else if name == "sheetData" {
      isInRows = false
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    var number = lastRowNumber + 1
    if let stated = attributes["r"] {
      guard let count = attributes.count("r"), (1...CellReference.lastRow).contains(count) else {
        throw WorkbookProblem(.outsideOfSheet(stated), part: part)
      }
      number = count
    }
    guard number <= CellReference.lastRow else {
      throw WorkbookProblem(.outsideOfSheet(String(number)), part: part)
    }
    // Excel itself calls a sheet with rows out of order damaged.
    guard number > lastRowNumber else { throw .brokenXML(part) }
    lastRowNumber = number
    nextColumn = 0
    var row = SheetRow(number: number, cells: [])
    row.isHidden = attributes.flag("hidden")
    row.cells.reserveCapacity(rows.last?.cells.count ?? 0)
    self.row = row
  }

  private func endRow() {
    if let row, !row.cells.isEmpty { rows.append(row) }
    row = nil
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    column = nextColumn
    if let stated = attributes.bytes("r") {
      guard let letters = Self.column(ofReference: stated) else {
        throw WorkbookProblem(.outsideOfSheet(String(cString: stated)), part: part)
      }
      guard letters >= nextColumn else { throw .brokenXML(part) }
      column = letters
    }
    guard column <= CellReference.lastColumn else {
      throw WorkbookProblem(
        .outsideOfSheet(CellReference(row: lastRowNumber, column: column).description), part: part)
    }
    nextColumn = column + 1
    isInCell = true
    kind = Self.kind(attributes.bytes("t"))
    style = attributes.count("s") ?? 0
    formula = nil
    value = nil
    isInlineAfresh = true
  }

  private func startInCell(_ name: XMLName) {
    if name == "v" || name == "f" {
      startCapture()
    } else if name == "is" {
      isInInline = true
    } else if isInInline {
      if name == "rPh" {
        isInPhonetic = true
      } else if name == "t", !isInPhonetic {
        startCapture(afresh: isInlineAfresh)
        isInlineAfresh = false
      }
    }
  }

  private func endInCell(_ name: XMLName) {
    if name == "v" {
      stopCapture()
      value = captured
    } else if name == "f" {
      stopCapture()
      formula = capturedText
    } else if name == "t" {
      stopCapture()
      if isInInline { value = captured }
    } else if name == "is" {
      isInInline = false
    } else if name == "rPh" {
      isInPhonetic = false
    }
  }

  private func endCell() throws(WorkbookProblem) {
    isInCell = false
    isInInline = false
    isInPhonetic = false
    stopCapture()
    let cell: Cell
    if let formula, value?.isEmpty != false, kind != .text {
      cell = .fault(.formulaWithoutValue(formula: formula))
    } else if let value {
      cell = values.cell(value, kind: kind, style: style)
    } else {
      return
    }
    guard !cell.isBlank else { return }
    let filled = row?.cells.count ?? 0
    cellCount += column + 1 - filled
    guard cellCount <= cellLimit else { throw WorkbookProblem(.tooManyCells(limit: cellLimit), part: part) }
    for _ in filled..<column { row?.cells.append(.blank) }
    row?.cells.append(cell)
  }

  private func addLayout(_ attributes: XMLAttributes) {
    guard let first = attributes.count("min"), let last = attributes.count("max"), 1 <= first, first <= last,
      last <= CellReference.lastColumn + 1, layouts.count <= CellReference.lastColumn
    else { return }
    let width = attributes["width"].flatMap(Double.init).flatMap { (0...255).contains($0) ? $0 : nil }
    layouts.append(
      ColumnLayout(columns: first - 1...last - 1, width: width, isHidden: attributes.flag("hidden")))
  }

  private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
    guard let type else { return .number }
    switch String(cString: type) {
    case "s": return .shared
    case "str": return .text
    case "inlineStr": return .inline
    case "b": return .flag
    case "e": return .error
    case "d": return .day
    default: return .number
    }
  }

  /// The column, from 0, of a reference such as `AB12`; nil beyond the last one or without letters.
  private static func column(ofReference reference: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var position = reference
    while position.pointee >= 0x41, position.pointee <= 0x5A, number <= CellReference.lastColumn + 1 {
      number = number * 26 + Int(position.pointee) - 0x40
      position += 1
    }
    return (1...CellReference.lastColumn + 1).contains(number) ? number - 1 : nil
  }
}
