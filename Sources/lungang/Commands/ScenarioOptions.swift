import ArgumentParser
import DistrictFiles
import Districts
import Foundation
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
      try discard(after: outcomes.count, in: folder)
    }
    Console.print(
      output.json ? comparison.json.text : comparison.terminal.joined(separator: "\n") + "\n")
  }

  /// What the folder of an outcome is made from.
  func provenance<Room>(
    _ room: Provenance.Room, _ loaded: LoadedDistrict, of outcome: RoomOutcome<Room>
  ) throws -> Provenance {
    try search.provenance(room, loaded, [("scenarios", scenarios)], scenario: outcome.scenario?.name)
  }

  /// Removes the folders that an earlier run with more scenarios left behind, so that no old plan is taken for one of
  /// these; only what that run wrote itself.
  private func discard(after count: Int, in folder: String) throws {
    var number = count
    while let names = Provenance.written(inFolder: "\(folder)/\(number)") {
      try AtomicFile.remove(names, fromFolder: "\(folder)/\(number)")
      // Only an empty folder goes.
      rmdir("\(folder)/\(number)")
      number += 1
    }
  }
}
