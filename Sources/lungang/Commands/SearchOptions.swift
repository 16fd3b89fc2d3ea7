import ArgumentParser
import Districts
import Foundation
import GLPKSolver
import LexicographicSolver
import Postings
import RuleModels
import Rules

/// How long and how widely the planner searches.
struct SearchOptions: ParsableArguments {
  @Option(name: .long, help: "时限（秒）；到时给出当前最好的方案。 Time limit in seconds.")
  var timeLimit: Double?

  @Option(name: .long, help: "允许的相对差距，缺省为 0（求得证明）。 Relative gap that is good enough.")
  var gap: Double = 0

  @Option(name: .long, help: "同时计算的集团数，缺省为处理器数。 Parts solved side by side.")
  var jobs: Int?

  @Option(name: .long, help: "把求解过程逐步写入文件（JSON 行）。 Writes the steps of the search to a file.")
  var trace: String?

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 31_536_000) {
      throw ValidationError("--time-limit 应为正数（秒）。 A positive number of seconds.")
    }
    if !(gap >= 0 && gap <= 1) { throw ValidationError("--gap 应在 0 与 1 之间。 Between 0 and 1.") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs 应在 1 与 256 之间。 Between 1 and 256.")
    }
  }

  /// Plans a case with these options; Ctrl-C hands over the best plan so far.
  func plan(
    _ facts: PlanningCase, language: Language
  ) async throws -> (result: PlanningResult, trace: TraceFile?) {
    let file = trace.map(TraceFile.init)
    let planner = Planner(solver: GLPKSolver(), options: options(trace: file))
    let line = Console.showsProgress ? ProgressLine() : nil
    defer { line?.clear() }
    let result = try await Interrupt.cancelling {
      try await planner.plan(facts) { progress in
        line?.show(ProgressText.line(progress, language: language))
      }
    }
    return (result, file)
  }

  /// Finds out why no plan exists, within the user's time limit or two minutes; what is not proven by then is said to be so.
  func explain(_ facts: PlanningCase) async throws -> InfeasibilityReport {
    var options = options(trace: nil)
    let budget = options.timeLimit ?? .seconds(120)
    options.timeLimit = nil
    let finder = InfeasibilityFinder(solver: GLPKSolver(), options: options)
    return try await Interrupt.cancelling {
      let (found, _) = try await Budget.run(budget / 2) { try await finder.conflicts(of: facts) }
      let (loosened, isCut) = try await Budget.run(budget / 2) { try await finder.relaxations(of: facts) }
      return InfeasibilityReport(
        conflicts: found.conflicts, isComplete: found.isComplete, relaxations: loosened,
        relaxationsAreComplete: !isCut)
    }
  }

  func options(trace: TraceFile?) -> LexicographicOptions {
    var options = LexicographicOptions()
    options.jobs = jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
    options.timeLimit = timeLimit.map { Duration.milliseconds(Int(($0 * 1000).rounded())) }
    options.relativeGap = gap
    if let trace { options.trace = { trace.add($0) } }
    return options
  }
}

/// What the progress line says.
enum ProgressText {
  static func line(_ progress: LexicographicProgress, language: Language) -> String {
    let parts = "\(progress.partsDone)/\(progress.parts)"
    let best = progress.best.map(String.init) ?? "—"
    let bound = progress.bound.map(String.init) ?? "—"
    let title = Catalogue.standard.criterionCards.first { $0.id == progress.stage }?.title
    let stage = title?.in(language) ?? progress.stage
    switch language {
    case .chinese: return "编制中：已完成 \(parts) 部分；\(stage)：当前 \(best)，下界 \(bound)"
    case .english: return "planning: \(parts) parts done; \(stage): best \(best), bound \(bound)"
    }
  }
}
