import ArgumentParser
import Districts
import Reports
import Scenarios
import Tables

/// What the commands that plan scenarios are told, and how they hand over what came of it, whatever the room.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "情景文件 scenarios.yaml。 The scenarios.")
  var scenarios: String

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件夹。 Where to write.")
  var folder: String?

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  /// Writes `comparison.json`, `comparison.html`, `comparison.xlsx` and the numbered folder of each outcome where a folder
  /// is named, then shows the comparison.
  ///
  /// - Parameter write: writes an outcome into its folder.
  func hand<Room>(
    over comparison: Comparison, of outcomes: [RoomOutcome<Room>],
    write: (RoomOutcome<Room>, String) throws -> Void
  ) throws {
    try reporting(output) {
      guard let folder else { return }
      try AtomicFile.write(
        [
          ("comparison.json", Array(comparison.json.text.utf8)),
          ("comparison.html", Array(comparison.page.utf8)),
          ("comparison.xlsx", try WorkbookWriter.bytes(of: comparison.workbook)),
        ], intoFolder: folder)
      for (number, outcome) in outcomes.enumerated() { try write(outcome, "\(folder)/\(number)") }
    }
    Console.print(
      output.json ? comparison.json.text : comparison.terminal.joined(separator: "\n") + "\n")
  }
}
