import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import Grouping
import Reports
import RuleModels
import Tables

/// `lungang groups plan`: forms the groups and pairs of a district and writes their files.
struct GroupsPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "组建集团与结对。 Forms groups and pairs.",
    discussion: """
      输出文件夹中的 schools.csv 已填好新的集团：换下区县文件夹里的那一份，就可以用 lungang plan 在新集团内编制交流方案。
      退出码：0 已得出方案；1 数据或政策有误；2 经证明不存在可行方案；3 时限内未找到方案。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "输出文件夹；不填则只显示。 Where to write the files.")
  var folder: String?

  @Option(
    name: .long, help: "只写出填报用的工作簿（.xlsx）。 Writes a workbook to fill in, and nothing else.")
  var template: String?

  func run() async throws {
    if let template {
      try reporting(output) { try write(template) }
      return
    }
    let loaded = try reporting(output) {
      try source.spare(folder)
      return try source.loadGroups(output)
    }
    let (facts, language) = (loaded.facts, output.language)
    let trace = search.trace.map(TraceFile.init)
    let planner = GroupingPlanner(solver: GLPKSolver(), options: search.options(trace: trace))
    let line = Console.showsProgress ? ProgressLine() : nil
    let result = try await Interrupt.cancelling {
      defer { line?.clear() }
      return try await planner.plan(facts) { line?.show(ProgressText.line($0, language: language)) }
    }
    var report: InfeasibilityReport?
    if result.outcome == .infeasible {
      report = try await Interrupt.cancelling { try await planner.explain(facts) }
    }
    let found = report
    let written = try reporting(output) {
      try trace?.write()
      return try folder.map {
        try GroupingFolder($0, language: language).write(
          result, of: loaded, report: found, provenance: try search.provenance(.groups, loaded.district))
      }
    }
    if output.json {
      let json = GroupingJSON.document(
        result, of: facts, inputSHA256: loaded.district.inputSHA256, report: found)
      Console.print(json.text)
    } else {
      let text = GroupingText(facts, language: language)
      Console.print(text.plan(result))
      if let found { Console.print([""] + text.infeasibility(found)) }
      if let folder, let written {
        let list = written.joined(separator: language == .chinese ? "、" : ", ")
        Console.print(["", language == .chinese ? "已写入 \(folder)：\(list)" : "Written to \(folder): \(list)"])
      }
    }
    switch result.outcome {
    case .optimal, .feasible: break
    case .infeasible: throw ExitCode.noPlanExists
    case .noneFound: throw ExitCode.noneFound
    }
  }

  private func write(_ template: String) throws {
    let loaded = try source.load(output)
    let workbook = GroupingTemplate.workbook(
      of: loaded.district, loaded.policy, language: output.language)
    try AtomicFile.write(try WorkbookWriter.bytes(of: workbook), to: template)
    Console.print([
      output.language == .chinese
        ? "已写入 \(template)：填好后放进区县文件夹。" : "Written to \(template): fill it in and put it into the folder."
    ])
  }
}
