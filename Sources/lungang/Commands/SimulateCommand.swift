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

  @OptionGroup var options: ScenarioOptions

  func run() async throws {
    let output = options.output
    let (loaded, run) = try reporting(output) {
      try source.spare(options.folder)
      let loaded = try source.load(output)
      let base = PlanningCase(district: loaded.district, policy: loaded.policy)
      return (loaded, try ScenarioRun<PostingRoom>(options, of: loaded, base: base))
    }
    let outcomes = try await run.outcomes()
    try options.hand(over: Comparison(outcomes, language: output.language), of: outcomes) {
      outcome, folder in
      let document = PlanDocument(
        facts: outcome.facts, result: outcome.result, inputSHA256: loaded.inputSHA256)
      try PlanFolder(folder, language: output.language)
        .write(
          document, infeasibility: outcome.conflicts,
          provenance: try options.provenance(.postings, loaded, of: outcome))
    }
  }
}
