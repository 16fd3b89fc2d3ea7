import Foundation
import Tables

/// The committed workbooks that `make_workbooks.py` writes.
enum WorkbookFixture {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Workbooks/\(name).xlsx").path
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  static func sheets(_ name: String) throws -> [Sheet] {
    try WorkbookReader().sheets(ofFile: path(name))
  }

  /// What the second column of a sheet holds, by the text in the first.
  static func values(_ name: String) throws -> [String: Cell] {
    var values: [String: Cell] = [:]
    for row in try sheets(name)[0].rows { values[row[0].plainText] = row[1] }
    return values
  }
}
