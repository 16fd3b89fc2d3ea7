import DistrictFiles
public import Districts
public import Evaluation
public import Tables

/// A workbook with the tables of the checks that a policy asks for, to be filled in and put beside the others.
public enum EvaluationTemplate {
  /// How many rows the lists to choose from reach down.
  private static let rows = 10_000

  /// The workbook: a sheet a table, with what the district tells already filled in. The same case gives the same bytes.
  public static func workbook(_ facts: EvaluationCase, language: Language) -> Workbook {
    Workbook(
      facts.blankTables(in: language).map { sheet($0, language) },
      title: language == .chinese ? "考核与核查填报表" : "Tables of the checks")
  }

  private static func sheet(_ table: BlankTable, _ language: Language) -> WorksheetContent {
    let columns = table.form.columns
    let header = columns.map { WrittenCell.text(language == .chinese ? $0.zh : $0.id, .header) }
    let body = table.rows.map { row in
      WrittenRow(zip(row, columns).map { text, column in cell(text, column.id) })
    }
    var sheet = WorksheetContent(
      name: language == .chinese ? table.form.chinese : table.form.id, rows: [WrittenRow(header)] + body)
    sheet.frozenRows = 1
    sheet.page.repeatedRows = 1...1
    sheet.filtered = CellRange(rows: 1...max(2, table.rows.count + 1), columns: 0...(columns.count - 1))
    sheet.dropDowns = columns.enumerated().compactMap { number, column in
      let words = table.choices(column.id, in: language)
      if words.isEmpty { return nil }
      return DropDown(CellRange(rows: 2...rows, columns: number...number), .values(words))
    }
    return sheet
  }

  /// Counts are numbers, everything else is text, so that Excel makes no date of it.
  private static func cell(_ text: String, _ column: String) -> WrittenCell {
    if text.isEmpty { return .blank }
    if ["count", "year"].contains(column), let number = Int(text) { return .integer(number) }
    return .text(text)
  }
}
