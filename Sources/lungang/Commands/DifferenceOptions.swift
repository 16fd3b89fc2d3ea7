import ArgumentParser
import Districts
import Reports
import Tables

/// How differences of any room are handed over: shown, and written on request.
struct DifferenceOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件夹：difference.xlsx、difference.html、difference.json。 Where to write workbook, page and JSON.")
  var folder: String?

  /// Writes `difference.html`, `difference.json` and `difference.xlsx` where a folder is named, then shows the JSON or the
  /// lines.
  func hand(over document: @autoclosure () -> DifferenceDocument, json: String, lines: [String]) throws {
    if let folder {
      let document = document()
      try reporting(output) {
        try AtomicFile.write(
          [
            ("difference.html", Array(document.page.utf8)), ("difference.json", Array(json.utf8)),
            ("difference.xlsx", try WorkbookWriter.bytes(of: document.workbook)),
          ], intoFolder: folder)
      }
    }
    if output.json { Console.print(json) } else { Console.print(lines) }
  }
}
