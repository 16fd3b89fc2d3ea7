import Districts
import Reports
import Tables

/// The three files in which differences are handed over.
enum DifferenceFiles {
  /// Writes `difference.html`, `difference.json` and `difference.xlsx`.
  static func write(_ document: DifferenceDocument, json: String, into folder: String) throws {
    try AtomicFile.write(
      [
        ("difference.html", Array(document.page.utf8)), ("difference.json", Array(json.utf8)),
        ("difference.xlsx", try WorkbookWriter.bytes(of: document.workbook)),
      ], intoFolder: folder)
  }
}
