import GLPKSolver
import LexicographicSolver
import LinearModels
import Synchronization
import Testing

/// Parts that a few rows link, against trying everything.
@Suite struct LinkedPartsTests {
  /// Counts what a trace tells.
  private final class Tally: Sendable {
    private let events = Mutex<[TraceRecord.Event: Int]>([:])
    private let cores = Mutex(0)
    func note(_ record: TraceRecord) {
      events.withLock { $0[record.event, default: 0] += 1 }
      if record.result.hasPrefix("core") { cores.withLock { $0 += 1 } }
    }
    func count(_ event: TraceRecord.Event) -> Int { events.withLock { $0[event] ?? 0 } }
    var coreCount: Int { cores.withLock { $0 } }
  }

  @Test func valuesAreThoseOfTryingEverything() async throws {
    var random = SplitMix(seed: 41)
    let tally = Tally()
    var infeasible = 0
    for number in 0..<400 {
      let linked = LinkedProblem(
        &random, blocks: 2 + number % 3, columns: 5 + number % 4, stages: 1 + number % 3,
        links: 1 + number % 2)
      let options = LexicographicOptions(jobs: 1 + number % 2, pricesFrom: 0, trace: { tally.note($0) })
      let outcome = try await LexicographicSolver(solver: .glpk, options: options).solve(linked.problem)
      guard let best = linked.best else {
        infeasible += 1
        #expect(outcome.status == .infeasible, "problem \(number)")
        continue
      }
      #expect(outcome.status == .optimal, "problem \(number)")
      #expect(outcome.stages.map(\.value) == best, "problem \(number)")
      #expect(outcome.stages.map(\.bound) == best, "problem \(number)")
    }
    // Unless prices were asked for often, and now and then left a gap to search, all this says little about them.
    #expect(tally.count(.pricing) > 400 && tally.coreCount > 20)
    #expect(infeasible > 20 && infeasible < 300)
  }

  @Test func jobsChangeNoPlan() async throws {
    var random = SplitMix(seed: 42)
    for number in 0..<60 {
      let linked = LinkedProblem(&random, blocks: 4, columns: 7, stages: 2, links: 2)
      var plans: [[Int]?] = []
      for jobs in [1, 3] {
        let options = LexicographicOptions(jobs: jobs, pricesFrom: 0)
        plans.append(
          try await LexicographicSolver(solver: .glpk, options: options).solve(linked.problem).values)
      }
      #expect(plans[0] == plans[1], "problem \(number)")
    }
  }
}
