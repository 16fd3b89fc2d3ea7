import GLPKSolver
import LexicographicSolver
import LinearModels
import Testing

/// The staged method against trying every plan.
@Suite struct BruteForceTests {
  @Test func valuesAreThoseOfTryingEveryPlan() async throws {
    var random = SplitMix(seed: 1)
    var infeasible = 0
    for number in 0..<2_000 {
      let tiny = TinyProblem(&random)
      // Sizes far below the real ones, so that heuristic cores are searched in tiny problems too.
      let options = LexicographicOptions(
        jobs: 1 + number % 3, coreSizes: number % 2 == 0 ? [1, 2, 3] : [300],
        pricesFrom: number % 4 < 2 ? 0 : 4_000, cutsFrom: number % 3 == 0 ? 0 : 1)
      try await expectBest(tiny, options, "problem \(number)")
      if tiny.best == nil { infeasible += 1 }
    }
    // The generator must make both kinds, or half of the above says nothing.
    #expect(infeasible > 100 && infeasible < 1_500)
  }

  @Test func valuesStayTheSameWithAnyStepLeftOut() async throws {
    var random = SplitMix(seed: 2)
    for number in 0..<250 {
      let tiny = TinyProblem(&random)
      for bit in 0..<11 {
        let steps = LexicographicSteps.all.union(.merging).subtracting(LexicographicSteps(rawValue: 1 << bit))
        try await expectBest(
          tiny,
          LexicographicOptions(
            steps: steps, pricesFrom: number % 2 == 0 ? 0 : 4_000, cutsFrom: number % 3 == 0 ? 0 : 1),
          "problem \(number) without step \(bit)")
      }
      try await expectBest(tiny, LexicographicOptions(steps: []), "problem \(number) without any step")
    }
  }

  @Test func aKnownPlanChangesNoValue() async throws {
    var random = SplitMix(seed: 3)
    for number in 0..<400 {
      let tiny = TinyProblem(&random)
      var plans: [[Int]] = []
      TinyProblem.everyPlan(of: tiny.problem.model) { plans.append($0) }
      var problem = tiny.problem
      problem.start = plans.randomElement(using: &random) ?? problem.model.columns.map { Int($0.upper) }
      let outcome = try await LexicographicSolver(solver: .glpk).solve(problem)
      #expect(
        outcome.values == nil ? tiny.best == nil : outcome.stages.compactMap(\.value) == tiny.best,
        "\(number)")
    }
  }

  private func expectBest(_ tiny: TinyProblem, _ options: LexicographicOptions, _ name: String) async throws {
    let outcome = try await LexicographicSolver(solver: .glpk, options: options).solve(tiny.problem)
    guard let best = tiny.best else {
      #expect(outcome.status == .infeasible, "\(name)")
      #expect(outcome.values == nil, "\(name)")
      return
    }
    #expect(outcome.status == .optimal, "\(name)")
    let values = try #require(outcome.values, "\(name)")
    #expect(TinyProblem.isKept(tiny.problem.model, values), "\(name)")
    #expect(outcome.stages.map(\.value) == best, "\(name)")
    #expect(outcome.stages.map(\.bound) == best, "\(name)")
    #expect(tiny.problem.stages.map { $0.value(at: values) } == best, "\(name)")
  }
}
