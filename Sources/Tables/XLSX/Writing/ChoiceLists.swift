/// Lists of choices that are too long for a cell's rule: they stand in a hidden sheet.
struct ChoiceLists {
  /// The name of the hidden sheet.
  static let sheetName = "下拉选项"
  private let columns: [[String]: Int]

  /// The sheets, with the hidden one at the end if it is needed, and where each list stands in it.
  static func placed(_ sheets: [WorksheetContent]) -> (sheets: [WorksheetContent], lists: ChoiceLists) {
    var columns: [[String]: Int] = [:]
    var order: [[String]] = []
    for choices in sheets.flatMap(\.dropDowns).map(\.choices) {
      guard case .values(let values) = choices, !fits(values), columns[values] == nil else { continue }
      columns[values] = order.count
      order.append(values)
    }
    let lists = ChoiceLists(columns: columns)
    guard !order.isEmpty else { return (sheets, lists) }
    var sheet = WorksheetContent(name: sheetName)
    sheet.rows = (0..<(order.map(\.count).max() ?? 0)).map { row in
      WrittenRow(order.map { $0.indices.contains(row) ? .text($0[row], .plain) : .blank })
    }
    sheet.isHidden = true
    return (sheets + [sheet], lists)
  }

  /// The range that holds a list; nil: it fits into the rule.
  func range(_ values: [String]) -> CellRange? {
    columns[values].map { CellRange(rows: 1...max(1, values.count), columns: $0...$0) }
  }

  /// Excel takes 255 characters, the commas between them included, and no comma within a choice.
  private static func fits(_ values: [String]) -> Bool {
    values.reduce(values.count) { $0 + $1.utf16.count } <= 250
      && !values.contains { $0.contains(",") || $0.contains("\"") || $0.isEmpty }
  }
}
