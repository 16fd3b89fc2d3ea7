import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import LexicographicSolver
import Postings
import Reports
import RuleModels
import Rules

/// `lungang plan`: plans a district and writes the plan's files.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "编制方案。 Plans a district.",
    discussion: """
      退出码：0 已得出方案；1 数据或政策有误；2 经证明不存在可行方案；3 时限内未找到方案。
      按 Ctrl-C 可提前结束，得到当前最好的方案及其差距；再按一次立即终止。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件夹；不填则只显示。 Where to write the plan's files.")
  var folder: String?

  @Option(name: .long, help: "基准方案（plan.csv），用于目标“与原方案的变动”。 The plan that disruption compares with.")
  var baseline: String?

  func run() async throws {
    let loaded = try reporting(output) {
      try source.spare(folder)
      return try source.load(output)
    }
    if Catalogue.standard.cards.entries(of: loaded.policy).isEmpty {
      Console.complain([
        output.language == .chinese
          ? "提醒：政策中没有教师交流的规则。" : "warning: the policy has no rule about postings."
      ])
    }
    let known = try reporting(output) { try baseline.map { try source.plan($0, of: loaded, output) } }
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy, baseline: known?.postings)
    let found = try await search.plan(facts, language: output.language)
    let result = found.result
    let document = PlanDocument(facts: facts, result: result, inputSHA256: loaded.inputSHA256)
    let report = result.outcome == .infeasible ? try await search.explain(facts) : nil
    let explanation = report.map { InfeasibilityJSON.members($0) }
    try reporting(output) {
      if let folder {
        try PlanFolder(folder, language: output.language).write(
          document, infeasibility: report,
          provenance: try search.provenance(.postings, loaded, [("baseline", baseline)]))
      }
      try found.trace?.write()
    }
    if output.json {
      Console.print(PlanJSON.document(document, explanation: explanation).text)
    } else {
      Console.print(PlanText(document, language: output.language).lines)
      if let report {
        Console.print([""] + InfeasibilityText(report, of: facts, language: output.language).lines)
      }
      if let folder { Console.print(["", notice(folder, result, isExplained: report != nil)]) }
    }
    try leave(result.outcome)
  }

  private func notice(_ folder: String, _ result: PlanningResult, isExplained: Bool) -> String {
    let files = PlanFolder.files(result, isExplained: isExplained).joined(separator: "、")
    return output.language == .chinese
      ? "已写入 \(folder)：\(files)" : "Written to \(folder): \(files.replacing("、", with: ", "))"
  }

  /// Ends with the exit code of an outcome.
  private func leave(_ outcome: PlanningOutcome) throws {
    switch outcome {
    case .optimal, .feasible: break
    case .infeasible: throw ExitCode.noPlanExists
    case .noneFound: throw ExitCode.noneFound
    }
  }
}
