import ArgumentParser
import DistrictFiles
import Districts
import Reports
import Rules
import Scenarios
import Visits

/// `lungang visits simulate`: plans scenarios of a year's activities and compares them with the base.
struct VisitsSimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "活动日历的多情景试算与对比。 Plans scenarios of a calendar and compares them.",
    discussion: """
      情景文件与 lungang simulate 的相同（见 docs/data-format.md）：规则参数、停用、改为原则性要求、目标、扫描、人员和学校的变更。
      写出 comparison.json、comparison.xlsx、comparison.html，以及每个情景的日历。
      退出码：0 已试算；1 数据、政策或情景有误。
      """)

  @OptionGroup var source: DistrictOptions

  @OptionGroup var options: ScenarioOptions

  func run() async throws {
    let output = options.output
    let (loaded, run) = try reporting(output) {
      try source.spare(options.folder)
      let loaded = try source.loadVisits(output)
      return (loaded, try ScenarioRun<VisitRoom>(options, of: loaded.district, base: loaded.facts))
    }
    let outcomes = try await run.outcomes()
    try options.hand(over: Comparison(outcomes, language: output.language), of: outcomes) {
      outcome, folder in
      _ = try VisitFolder(folder, language: output.language)
        .write(
          outcome.result, of: outcome.facts, inputSHA256: loaded.district.inputSHA256,
          report: outcome.conflicts,
          provenance: try options.provenance(.visits, loaded.district, of: outcome))
    }
  }
}
