import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import Reports
import RuleModels
import Rules
import Visits

/// `lungang visits plan`: plans the activities of a school year.
struct VisitsPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "编排活动日历。 Plans the activities of a school year.",
    discussion: """
      退出码：0 已排出日历；1 数据或政策有误；2 经证明排不出；3 时限内未排出。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件夹；不填则只显示。 Where to write the calendar's files.")
  var folder: String?

  func run() async throws {
    let loaded = try reporting(output) {
      try source.spare(folder)
      return try source.loadVisits(output)
    }
    let facts = loaded.facts
    let file = search.trace.map(TraceFile.init)
    let planner = VisitPlanner(solver: GLPKSolver(), options: search.options(trace: file))
    let language = output.language
    let line = Console.showsProgress ? ProgressLine() : nil
    let result = try await Interrupt.cancelling {
      defer { line?.clear() }
      return try await planner.plan(facts) { progress in
        line?.show(ProgressText.line(progress, language: language))
      }
    }
    let report = result.outcome == .infeasible ? try await explain(facts) : nil
    let sha = loaded.district.inputSHA256
    let files = try reporting(output) {
      try file?.write()
      return try folder.map {
        try VisitFolder($0, language: language)
          .write(
            result, of: facts, inputSHA256: sha, report: report,
            provenance: try search.provenance(.visits, loaded.district))
      }
    }
    if output.json {
      Console.print(VisitJSON.document(result, of: facts, inputSHA256: sha, report: report).text)
    } else {
      let text = VisitText(facts, language: language)
      Console.print(text.lines(result))
      if let report { Console.print([""] + text.explanation(report)) }
      if let folder, let files {
        let list = files.joined(separator: language == .chinese ? "、" : ", ")
        Console.print(["", language == .chinese ? "已写入 \(folder)：\(list)" : "Written to \(folder): \(list)"])
      }
    }
    switch result.outcome {
    case .optimal, .feasible: break
    case .infeasible: throw ExitCode.noPlanExists
    case .noneFound: throw ExitCode.noneFound
    }
  }

  /// Finds out why no calendar exists, within the user's time limit or two minutes for each proof.
  private func explain(_ facts: VisitCase) async throws -> InfeasibilityReport {
    var options = search.options(trace: nil)
    options.timeLimit = options.timeLimit ?? .seconds(120)
    let planner = VisitPlanner(solver: GLPKSolver(), options: options)
    return try await Interrupt.cancelling { try await planner.explain(facts) }
  }
}
