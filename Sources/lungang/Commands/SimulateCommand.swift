import ArgumentParser
import DistrictFiles
import Districts
import Postings
import Reports
import Rules
import Scenarios

/// `lungang simulate`: plans scenarios and compares them with the base.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "多情景试算与对比。 Plans scenarios and compares them with the base.",
    discussion: "写出 comparison.json、comparison.xlsx、comparison.html，以及每个情景的方案。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "情景文件 scenarios.yaml。 The scenarios.")
  var scenarios: String

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件夹。 Where to write.")
  var folder: String?

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (loaded, run) = try reporting(output) {
      try source.spare(folder)
      let loaded = try source.load(output)
      let base = PlanningCase(district: loaded.district, policy: loaded.policy)
      return (
        loaded,
        try ScenarioRun<PostingRoom>(scenarios, of: loaded, base: base, search: search, output: output)
      )
    }
    let outcomes = try await run.outcomes()
    let comparison = Comparison(outcomes, language: output.language)
    try reporting(output) {
      if let folder {
        try ComparisonFiles.write(comparison, into: folder)
        try write(outcomes, loaded, into: folder)
      }
    }
    ComparisonFiles.show(comparison, output)
  }

  /// Writes, numbered in order, the folder of each plan.
  private func write(
    _ outcomes: [ScenarioOutcome], _ loaded: LoadedDistrict, into folder: String
  ) throws {
    for (number, outcome) in outcomes.enumerated() {
      let document = PlanDocument(
        facts: outcome.facts, result: outcome.result, inputSHA256: loaded.inputSHA256)
      try PlanFolder("\(folder)/\(number)", language: output.language)
        .write(
          document, infeasibility: outcome.conflicts,
          provenance: try search.provenance(
            loaded, [("scenarios", scenarios)], scenario: outcome.scenario?.name))
    }
  }
}
