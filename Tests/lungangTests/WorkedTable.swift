import Foundation
import Tables
import Testing

/// A table of a worked district as an officer sees it: the text of each cell by its header.
struct WorkedTable {
  let rows: [[String: String]]

  init(_ name: String, of district: String) throws {
    let file = WorkedDistricts.plans.appending(path: "\(district)/\(name).csv")
    let reading = CSVReader.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    let sheet = try #require(reading.sheets.first)
    let header = try #require(sheet.rows.first).cells.map(\.plainText)
    rows = sheet.rows.dropFirst().map { row in
      Dictionary(zip(header, row.cells.map(\.plainText))) { first, _ in first }
    }
  }

  /// How many rows say so in a column.
  func count(_ column: String, _ value: String) -> Int { rows.count { $0[column] == value } }

  /// The values of a column, blank ones left out.
  func values(_ column: String) -> [String] { rows.compactMap { $0[column] }.filter { !$0.isEmpty } }

  /// How many different values a column has.
  func kinds(_ column: String) -> Set<String> { Set(values(column)) }

  /// The lists of a column, split.
  func lists(_ column: String) -> [[String]] {
    values(column).map { $0.split { ";；、".contains($0) }.map(String.init) }
  }
}
