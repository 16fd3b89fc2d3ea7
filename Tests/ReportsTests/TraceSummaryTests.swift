import Districts
import LexicographicSolver
import Reports
import Testing

@Suite struct TraceSummaryTests {
  /// Two parts: one whose second stage is not proven, one with a search that proves.
  private static let records = [
    TraceRecord(event: .relaxation, part: 0, stage: "needs", columns: 90, rows: 40, seconds: 1),
    TraceRecord(
      event: .heuristicCore, part: 0, stage: "needs", columns: 30, rows: 20, setting: "flows",
      result: "optimal 4.0", nodes: 7, iterations: 70, seconds: 2),
    TraceRecord(
      event: .stage, part: 0, stage: "needs", bound: 4, best: 4, columns: 90, rows: 40, nodes: 7,
      iterations: 80, seconds: 4),
    TraceRecord(
      event: .stage, part: 0, stage: "travel", bound: 3, best: 9, columns: 90, rows: 41, seconds: 1),
    TraceRecord(
      event: .exactCore, part: 1, stage: "needs", columns: 30, rows: 20, setting: "flows",
      result: "infeasible 0.0", nodes: 5, iterations: 50, seconds: 6),
    TraceRecord(
      event: .exactCore, part: 1, stage: "needs", columns: 30, rows: 20, setting: "pairs",
      result: "noSolutionFound(work) 0.0", nodes: 5, iterations: 50, seconds: 1),
    TraceRecord(event: .stage, part: 1, stage: "needs", bound: 2, best: 2, columns: 50, rows: 30, seconds: 8),
  ]

  @Test func addsUpPerStageEventSettingAndPart() {
    let summary = TraceSummary(Self.records)
    #expect(summary.seconds == 13)
    #expect(summary.stages.map(\.name) == ["needs", "travel"])
    #expect(summary.stages.map(\.seconds) == [12, 1])
    #expect(summary.stages.map(\.successes) == [2, 0])
    #expect(summary.events.map(\.name) == ["relaxation", "heuristicCore", "exactCore", "rest"])
    #expect(summary.events.map(\.seconds) == [1, 2, 7, 3])
    #expect(summary.settings.map(\.name) == ["flows", "pairs"])
    #expect(summary.settings.map(\.successes) == [1, 0])
    #expect(summary.settings.map(\.completions) == [2, 0])
    #expect(summary.parts.map(\.number) == [1, 0])
    #expect(summary.parts.map(\.slowestStage) == ["needs", "needs"])
    #expect(summary.parts.map(\.columns) == [50, 90])
  }

  @Test func showsTheSlowestTenPartsOnly() {
    let records = (0..<12).map {
      TraceRecord(event: .stage, part: $0, stage: "needs", columns: 1, seconds: Double($0))
    }
    let lines = TraceText(TraceSummary(records), language: .english).lines
    let start = lines.firstIndex(of: "Slowest parts:")
    let numbers = lines[((start ?? 0) + 3)...].compactMap {
      $0.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(numbers == [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
  }

  @Test func saysThatAnEmptyTraceHoldsNothing() {
    #expect(TraceText(TraceSummary([]), language: .english).lines == ["The file holds no steps."])
  }
}
