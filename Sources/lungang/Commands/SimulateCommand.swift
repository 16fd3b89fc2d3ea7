import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Postings
import Reports
import Rules
import Scenarios
import Tables

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
    let simulation = Simulation(
      solver: GLPKSolver(), options: search.options(trace: nil), rules: Rooms.all.ruleCards)
    let (loaded, prepared) = try reporting(output) {
      let loaded = try source.load(output)
      let file = try ScenariosFile(scenarios, for: loaded, rules: Rooms.all.ruleCards)
      return (loaded, try simulation.prepare(file.scenarios, of: PlanningBasis(loaded)))
    }
    let line = Console.showsProgress ? ProgressLine() : nil
    let language = output.language
    let outcomes = try await Interrupt.cancelling {
      try await simulation.run(
        PlanningCase(district: loaded.district, policy: loaded.policy), prepared
      ) { name in
        line?.show(
          language == .chinese ? "试算中：\(name ?? "基准")" : "planning: \(name ?? "base")")
      }
    }
    line?.clear()
    let json = ComparisonJSON.document(outcomes).text
    try reporting(output) {
      if let folder { try write(outcomes, json, loaded, into: folder) }
    }
    Console.print(
      output.json
        ? json : ComparisonText(outcomes, language: language).lines.joined(separator: "\n") + "\n")
  }

  /// Writes the comparison and, numbered in order, the folder of each plan.
  private func write(
    _ outcomes: [ScenarioOutcome], _ json: String, _ loaded: LoadedDistrict, into folder: String
  ) throws {
    let page = ComparisonHTML.page(outcomes, language: output.language)
    try AtomicFile.write(
      [("comparison.json", Array(json.utf8)), ("comparison.html", Array(page.utf8))], intoFolder: folder)
    try WorkbookWriter.write(
      ComparisonWorkbook.workbook(outcomes, language: output.language), to: folder + "/comparison.xlsx")
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
