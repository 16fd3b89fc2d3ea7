public import Districts
import Tables

/// Where every value of a district stands in the files it was read from.
public struct InputPlaces: Sendable {
  /// A table's sheet and the sheet row of each of its rows.
  struct TableRows: Sendable {
    let binding: TableBinding
    /// The place within the binding's rows of each row of the draft.
    var rows: [Int] = []
  }

  private var tables: [DistrictTable: TableRows] = [:]
  private var rowOfTeacher: [String: Int] = [:]
  private var rowOfSchool: [String: Int] = [:]

  init(_ tables: [DistrictTable: TableRows], _ draft: DistrictDraft) {
    self.tables = tables
    rowOfTeacher = Dictionary(draft.teachers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    rowOfSchool = Dictionary(draft.schools.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// A value with its place.
  public struct Value: Hashable, Sendable {
    public let place: Place
    /// As the file writes it; empty: blank, or the file has no such column.
    public let text: String
  }

  /// The place and the value of a cell.
  ///
  /// - Parameters:
  ///   - row: the row's number in the draft's array of that table.
  ///   - column: the English name of the column; nil: the row as a whole.
  /// - Returns: nil if the table has no such row.
  public func value(_ table: DistrictTable, row: Int, column: String?) -> Value? {
    guard let rows = tables[table], rows.rows.indices.contains(row) else { return nil }
    let sheetRow = rows.binding.rows[rows.rows[row]]
    let number = column.flatMap { name in table.columns.firstIndex { $0.id == name } }
    let at = number.flatMap { rows.binding.places[$0] }
    return Value(
      place: rows.binding.place(row: sheetRow, column: number), text: at.map { sheetRow[$0].plainText } ?? "")
  }

  /// The place and the value of a cell of a teacher's or a school's row.
  ///
  /// - Returns: nil for other tables, whose rows have no id, and for unknown ids.
  public func value(_ table: DistrictTable, id: String, column: String?) -> Value? {
    let row: Int? =
      switch table {
      case .teachers: rowOfTeacher[id]
      case .schools: rowOfSchool[id]
      default: nil
      }
    return row.flatMap { value(table, row: $0, column: column) }
  }

  /// The place of a table as a whole; nil: no file holds it.
  func place(of table: DistrictTable) -> Place? {
    tables[table].map { Place(file: $0.binding.sheet.file, sheet: $0.binding.sheet.name) }
  }
}
