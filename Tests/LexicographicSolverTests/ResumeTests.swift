import GLPKSolver
import LexicographicSolver
import LinearModels
import Synchronization
import Testing

/// Parts whose share of the time ends while other parts leave some over.
@Suite struct ResumeTests {
  /// Says once that its time is over, and works from then on.
  private final class TiredSolver: Solver {
    private let callsLeft: Mutex<Int>
    init(tiredAt call: Int) { callsLeft = Mutex(call) }

    var wasTired: Bool { callsLeft.withLock { $0 < 0 } }

    func relax(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Relaxation {
      let left = callsLeft.withLock { left in
        defer { left -= 1 }
        return left
      }
      let relaxation = try await GLPKSolver().relax(model, limits: limits, start: start)
      if left != 0 { return relaxation }
      return Relaxation(
        termination: .noSolutionFound(.time), objective: nil, values: relaxation.values,
        duals: relaxation.duals, reducedCosts: relaxation.reducedCosts, basis: nil, iterations: 0)
    }

    func solve(
      _ model: Model, limits: SolveLimits, settings: SearchSettings, start: SearchStart,
      progress: (@Sendable (SolveProgress) -> Void)?
    ) async throws -> Solution {
      try await GLPKSolver().solve(
        model, limits: limits, settings: settings, start: start, progress: progress)
    }
  }

  @Test func whatTimeIsLeftOverGoesToThoseThatWereStruck() async throws {
    var random = SplitMix(seed: 91)
    var tired = 0
    for number in 0..<300 {
      let tiny = TinyProblem(&random, columns: 5...9)
      let solver = TiredSolver(tiredAt: number % 4)
      let options = LexicographicOptions(jobs: 1 + number % 2, timeLimit: .seconds(3600))
      let outcome = try await LexicographicSolver(solver: solver, options: options).solve(tiny.problem)
      if solver.wasTired { tired += 1 }
      guard let best = tiny.best else {
        #expect(outcome.status == .infeasible, "problem \(number)")
        continue
      }
      #expect(outcome.status == .optimal, "problem \(number)")
      #expect(outcome.stages.map(\.value) == best, "problem \(number)")
      #expect(outcome.stages.map(\.bound) == best, "problem \(number)")
    }
    // Unless many were struck, all this says little.
    #expect(tired > 40)
  }
}
