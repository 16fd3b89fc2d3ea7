import CGLPKGuard
import GLPKSolver
import LinearModels
import Testing

@Suite(.serialized) struct SideBySideTests {
  @Test func aFaultInsideGLPKIsCaughtWithItsText() {
    var answer = glpk_guard_answer()
    for _ in 0..<100 {
      glpk_guard_provoke_fault(&answer)
      #expect(answer.ending == GLPK_GUARD_FAULT)
      #expect(Self.text(answer).contains("duplicate column"))
    }
  }

  @Test func aThousandSolvesOnEightThreadsWithFaultsBetweenComeBackRight() async throws {
    // In a process of its own, like the next: what it leaves behind is measured, and tests beside it take memory too.
    await #expect(processExitsWith: .success) {
      var random = SeededGenerator(seed: 41)
      let models = (0..<250).map { _ in RandomModels.bounded(&random) }
      let answers = models.map(BruteForce.integerOptimum)
      let busy = RandomModels.knapsack(columns: 30, rows: 6, seed: 3)
      func round() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for worker in 0..<8 {
            group.addTask {
              for turn in 0..<125 {
                let number = (worker * 31 + turn) % models.count
                if turn % 3 == 0 {
                  var answer = glpk_guard_answer()
                  glpk_guard_provoke_fault(&answer)
                  precondition(answer.ending == GLPK_GUARD_FAULT)
                }
                if turn % 25 == 0 {
                  _ = try await GLPKSolver.glpk.solve(busy, limits: SolveLimits(nodes: 30))
                }
                let solution = try await GLPKSolver.glpk.solve(
                  models[number], settings: SearchSettings(cuts: [.gomory], presolve: turn % 2 == 0))
                switch answers[number] {
                case .optimum(let value): precondition(abs((solution.objective ?? .nan) - value) < 1e-9)
                default: precondition(solution.termination == .infeasible)
                }
              }
            }
          }
          try await group.waitForAll()
        }
      }
      try await round()
      let growth = try await SideBySideTests.growth(over: round)
      precondition(growth < 1 << 20)
    }
  }

  @Test func stoppedSolvesLeaveNothingBehind() async throws {
    await #expect(processExitsWith: .success) {
      let busy = RandomModels.knapsack(columns: 200, rows: 40, seed: 5)
      func round() async throws {
        for turn in 0..<30 {
          let solve = Task { try await GLPKSolver.glpk.solve(busy) }
          if turn % 2 == 0 { try await Task.sleep(for: .milliseconds(turn)) }
          solve.cancel()
          let solution = try await solve.value
          precondition([.feasible(.cancelled), .noSolutionFound(.cancelled)].contains(solution.termination))
        }
      }
      try await round()
      let growth = try await SideBySideTests.growth(over: round)
      precondition(growth < 1 << 20)
    }
  }

  /// By how much memory grew in the round in which it grew least; a leak shows in every round.
  static func growth(over round: () async throws -> Void) async throws -> Int {
    var least = Int.max
    for _ in 0..<3 {
      let before = Int(glpk_guard_bytes_in_use())
      try await round()
      least = min(least, Int(glpk_guard_bytes_in_use()) - before)
    }
    return least
  }

  private static func text(_ answer: glpk_guard_answer) -> String {
    var copy = answer.message
    return withUnsafeBytes(of: &copy) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
