import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import Postings
import Reports
import RuleModels
import Rules
import Scenarios
import Tables

/// `lungang replan`: honours new facts and changes as few published postings as possible.
struct ReplanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan", abstract: "公布后调整：变动最少，并加以证明。 Changes a published plan as little as possible.",
    discussion: "退出码：0 已得出方案；1 数据有误；2 经证明新情况下不存在可行方案；3 时限内未找到方案。")

  @OptionGroup var source: DistrictOptions

  @Option(name: .long, help: "已公布的方案：文件夹或 plan.csv。 The published plan.")
  var plan: String

  @Option(name: .long, help: "变更文件 changes.yaml。 The new facts.")
  var changes: String?

  @Option(name: .long, help: "异议表 objections.csv。 The objections with their decisions.")
  var objections: String?

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件夹。 Where to write the new plan.")
  var folder: String?

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    // Where no new plan exists the folder is cleared of old ones: never that of the published plan.
    if let folder,
      DistrictOptions.place(URL(fileURLWithPath: planPath(plan)).deletingLastPathComponent().path)
        == DistrictOptions.place(folder)
    {
      throw ValidationError(
        "-o 不能是已公布方案所在的文件夹，请另选。 -o must not be the folder of the published plan.")
    }
  }

  func run() async throws {
    let (loaded, files) = try reporting(output) { try prepare() }
    let (replanning, raised) = (files.replanning, files.objections)
    Console.complain(files.warnings.map { $0.described(in: output.language) })
    let found = try await search.plan(replanning.facts, language: output.language)
    let document = PlanDocument(
      facts: replanning.facts, result: found.result, inputSHA256: loaded.inputSHA256)
    guard let audited = found.result.audited else {
      try reporting(output) { try found.trace?.write() }
      return try await fail(document, loaded)
    }
    let report = replanning.report(audited)
    let text = ReplanText(
      report, found.result, of: replanning, objections: raised, language: output.language)
    let json = ReplanJSON.document(report, found.result, objections: raised).text
    try reporting(output) {
      if let folder {
        try PlanFolder(folder, language: output.language).write(
          document, provenance: try search.provenance(.postings, loaded, sources),
          more: [
            ("changes.json", Array(json.utf8)),
            ("changes.txt", Array((text.lines.joined(separator: "\n") + "\n").utf8)),
          ])
      }
      try found.trace?.write()
    }
    Console.print(output.json ? json : text.lines.joined(separator: "\n") + "\n")
  }

  /// What the new plan is made from beside the district.
  private var sources: [(name: String, path: String?)] {
    [("published", plan), ("changes", changes), ("objections", objections)]
  }

  private func prepare() throws -> (LoadedDistrict, ReplanningFiles) {
    try source.spare(folder)
    let loaded = try source.load(output)
    let known = try source.plan(plan, of: loaded, output)
    return (
      loaded,
      try ReplanningFiles(
        loaded, published: known.postings, changes: changes, objections: objections,
        rules: Rooms.all.ruleCards)
    )
  }

  /// Says why there is no plan, on the terminal and in the folder, and ends with its exit code.
  private func fail(_ document: PlanDocument, _ loaded: LoadedDistrict) async throws {
    let report =
      document.result.outcome == .infeasible ? try await search.explain(document.facts) : nil
    let explanation = report.map { InfeasibilityJSON.members($0) }
    if let folder {
      try reporting(output) {
        // What an earlier plan changed must not be taken for the outcome of this one.
        try AtomicFile.remove(["changes.json", "changes.txt"], fromFolder: folder)
        try PlanFolder(folder, language: output.language).write(
          document, infeasibility: report, provenance: try search.provenance(.postings, loaded, sources))
      }
    }
    if output.json {
      Console.print(PlanJSON.document(document, explanation: explanation).text)
    } else {
      Console.print(PlanText(document, language: output.language).lines)
      if let report {
        Console.print(
          [""] + InfeasibilityText(report, of: document.facts, language: output.language).lines)
      }
    }
    throw document.result.outcome == .infeasible ? ExitCode.noPlanExists : ExitCode.noneFound
  }
}
