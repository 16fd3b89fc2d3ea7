import ArgumentParser
import DistrictFiles
import Districts
import Grouping
import Reports
import Rules
import Scenarios

/// `lungang groups simulate`: forms the groups of scenarios and compares them with the base.
struct GroupsSimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "组建集团的多情景试算与对比。 Forms the groups of scenarios and compares them.",
    discussion: """
      情景文件与 lungang simulate 的相同（见 docs/data-format.md）：规则参数、停用、改为原则性要求、目标、扫描、人员和学校的变更。
      写出 comparison.json、comparison.xlsx、comparison.html，以及每个情景的分组。
      退出码：0 已试算；1 数据、政策或情景有误。
      """)

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
      let loaded = try source.loadGroups(output)
      return (
        loaded,
        try ScenarioRun<GroupingRoom>(
          scenarios, of: loaded.district, base: loaded.facts, search: search, output: output)
      )
    }
    let outcomes = try await run.outcomes()
    let comparison = Comparison(outcomes, language: output.language)
    try reporting(output) {
      guard let folder else { return }
      try ComparisonFiles.write(comparison, into: folder)
      for (number, outcome) in outcomes.enumerated() {
        _ = try GroupingFolder("\(folder)/\(number)", language: output.language)
          .write(
            outcome.result, of: outcome.facts, schools: outcome.facts.district.schools,
            inputSHA256: loaded.district.inputSHA256, report: outcome.conflicts)
      }
    }
    ComparisonFiles.show(comparison, output)
  }
}
