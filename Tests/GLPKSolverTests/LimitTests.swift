import GLPKSolver
import LinearModels
import Synchronization
import Testing

@Suite struct LimitTests {
  /// Branch and bound needs minutes for this one.
  private static let hard = RandomModels.knapsack(columns: 200, rows: 40, seed: 5)
  private static let branchings = SearchSettings.Branching.allCases

  @Test func nodeAndIterationLimitsAreCountedWork() async throws {
    for (index, branching) in Self.branchings.enumerated() {
      let settings = SearchSettings(branching: branching, cuts: [.gomory, .cover], presolve: index % 2 == 1)
      for limits in [SolveLimits(nodes: 40 + index), SolveLimits(iterations: 900), SolveLimits(work: 2_000)] {
        let first = try await GLPKSolver.glpk.solve(Self.hard, limits: limits, settings: settings)
        let second = try await GLPKSolver.glpk.solve(Self.hard, limits: limits, settings: settings)
        #expect(first.values == second.values && first.bound == second.bound)
        #expect(first.nodes == second.nodes && first.iterations == second.iterations)
        #expect(first.work == second.work && first.work > first.iterations)
        if let nodes = limits.nodes {
          #expect(first.nodes == nodes)
          #expect([.feasible(.nodes), .noSolutionFound(.nodes)].contains(first.termination))
        } else if let work = limits.work {
          #expect(first.work >= work)
          #expect([.feasible(.work), .noSolutionFound(.work)].contains(first.termination))
        } else {
          #expect(first.iterations >= 900)
          #expect([.feasible(.iterations), .noSolutionFound(.iterations)].contains(first.termination))
        }
        let bound = try #require(first.bound)
        if let objective = first.objective {
          #expect(objective <= bound && BruteForce.isFeasible(Self.hard, first.values, tolerance: 1e-9))
        }
      }
    }
  }

  @Test func noWorkAllowedMeansNoSolution() async throws {
    let relaxation = try await GLPKSolver.glpk.relax(Self.hard)
    let none = try await GLPKSolver.glpk.solve(Self.hard, limits: SolveLimits(nodes: 0))
    #expect(none.termination == .noSolutionFound(.nodes) && none.nodes == 0)
    #expect(abs(try #require(none.bound) - (try #require(relaxation.objective))) < 1e-6)
    let short = try await GLPKSolver.glpk.solve(Self.hard, limits: SolveLimits(iterations: 0))
    #expect(short.termination == .noSolutionFound(.iterations) && !short.hasValues)
    let relaxed = try await GLPKSolver.glpk.relax(Self.hard, limits: SolveLimits(iterations: 1), start: nil)
    #expect(relaxed.termination == .noSolutionFound(.iterations) && relaxed.values.isEmpty)
    let late = try await GLPKSolver.glpk.solve(Self.hard, limits: SolveLimits(time: .zero))
    #expect(late.termination == .noSolutionFound(.time))
  }

  @Test func timeEndsASearchWithItsIncumbent() async throws {
    // A start, so that there is an incumbent however slow the machine is.
    let start = SearchStart(values: [Double](repeating: 0, count: Self.hard.columns.count))
    for presolve in [false, true] {
      let solution = try await GLPKSolver.glpk.solve(
        Self.hard, limits: SolveLimits(time: .milliseconds(300)),
        settings: SearchSettings(presolve: presolve),
        start: start)
      #expect(solution.termination == .feasible(.time))
      #expect(BruteForce.isFeasible(Self.hard, solution.values, tolerance: 1e-9))
      if let bound = solution.bound { #expect(try #require(solution.objective) <= bound) }
    }
  }

  @Test func aGapEndsASearchEarlyAndIsKept() async throws {
    let model = RandomModels.knapsack(columns: 40, rows: 5, seed: 8)
    let solution = try await GLPKSolver.glpk.solve(model, limits: SolveLimits(relativeGap: 0.05))
    let objective = try #require(solution.objective)
    let bound = try #require(solution.bound)
    #expect(solution.termination == .feasible(.gap) && bound - objective <= 0.05 * objective)
  }

  @Test func cancellingHandsOverTheIncumbent() async throws {
    for presolve in [false, true] {
      // The task is cancelled from its own progress, so that an incumbent is known to exist.
      let task = Mutex<Task<Solution, any Error>?>(nil)
      let known = Mutex<Double?>(nil)
      let solve = Task {
        try await GLPKSolver.glpk.solve(
          Self.hard, limits: .none, settings: SearchSettings(presolve: presolve), start: SearchStart()
        ) { progress in
          guard let incumbent = progress.incumbent else { return }
          known.withLock { $0 = $0 ?? incumbent }
          task.withLock { $0?.cancel() }
        }
      }
      task.withLock { $0 = solve }
      let solution = try await solve.value
      #expect(solution.termination == .feasible(.cancelled))
      #expect(try #require(solution.objective) >= (try #require(known.withLock { $0 })))
      #expect(BruteForce.isFeasible(Self.hard, solution.values, tolerance: 1e-9))
      #expect(try #require(solution.bound) >= (try #require(solution.objective)))
    }
  }

  @Test func aCancelledTaskDoesNotBegin() async throws {
    let solve = Task {
      while !Task.isCancelled { await Task.yield() }
      let values = [Double](repeating: 0, count: Self.hard.columns.count)
      let withStart = try await GLPKSolver.glpk.solve(Self.hard, start: SearchStart(values: values))
      let relaxation = try await GLPKSolver.glpk.relax(Self.hard)
      return (try await GLPKSolver.glpk.solve(Self.hard), withStart, relaxation)
    }
    solve.cancel()
    let (solution, withStart, relaxation) = try await solve.value
    #expect(solution.termination == .noSolutionFound(.cancelled))
    #expect(withStart.termination == .feasible(.cancelled) && withStart.objective == 0)
    #expect(relaxation.termination == .noSolutionFound(.cancelled))
  }

  @Test func progressKnowsWhatIsKnown() async throws {
    let heard = Mutex<[SolveProgress]>([])
    let solution = try await GLPKSolver.glpk.solve(Self.hard, limits: SolveLimits(nodes: 1_000)) { progress in
      heard.withLock { $0.append(progress) }
    }
    let all = heard.withLock { $0 }
    #expect(!all.isEmpty && all.count < solution.nodes / 2, "throttled: \(all.count)")
    for progress in all {
      if let bound = progress.bound { #expect(bound < 1e6) }
      if let incumbent = progress.incumbent, let bound = progress.bound { #expect(incumbent <= bound + 1e-6) }
    }
    for (earlier, later) in zip(all, all.dropFirst()) {
      #expect(earlier.nodes <= later.nodes && earlier.iterations <= later.iterations)
    }
  }

  @Test func aSimplexThatGoesRoundInCirclesIsLeft() async throws {
    let model = CyclingModel.model
    let settings = SearchSettings(
      branching: .pseudoCost, cuts: [.gomory, .mixedIntegerRounding], cutsOnlyAtRoot: true)
    // Without the guard this never returns; with it the search begins anew, without cuts.
    let solution = try await GLPKSolver.glpk.solve(
      model, limits: SolveLimits(work: 3_223), settings: settings,
      start: SearchStart(basis: CyclingModel.basis))
    let plain = try await GLPKSolver.glpk.solve(model, settings: SearchSettings(branching: .pseudoCost))
    #expect(plain.termination == .infeasible || plain.termination == .optimal)
    if let value = plain.objective, let bound = solution.bound { #expect(bound <= value + 1e-6 * abs(value)) }
    #expect(solution.termination != .optimal || solution.objective == plain.objective)
  }
}
