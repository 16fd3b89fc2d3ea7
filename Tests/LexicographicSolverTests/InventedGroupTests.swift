import GLPKSolver
import LexicographicSolver
import LinearModels
import Synchronization
import Testing

/// The staged method on invented school groups: large enough that every step has something to do.
@Suite struct InventedGroupTests {
  private func solve(
    _ problem: LexicographicProblem, _ options: LexicographicOptions
  ) async throws -> LexicographicOutcome {
    try await LexicographicSolver(solver: .glpk, options: options).solve(problem)
  }

  @Test func plainStagesAgree() async throws {
    let group = InventedGroup.easy(teachers: 60, members: 2)
    for seed in 1...4 as ClosedRange<UInt64> {
      let problem = group.problem(seed: seed)
      let quick = try await solve(problem, LexicographicOptions())
      // Whole stages one after the other, by GLPK with its own presolver: nothing of the method is in the way.
      var model = problem.model
      var expected: [Int]? = []
      for stage in problem.stages {
        let expression = LinearExpression(
          terms: stage.coefficients.map { .init(column: $0.column, coefficient: Double($0.factor)) })
        model.minimize(expression)
        let solution = try await GLPKSolver().solve(
          model, limits: .none, settings: SearchSettings(cuts: .gomory, presolve: true))
        guard let objective = solution.objective, solution.termination == .optimal else {
          expected = nil
          break
        }
        expected?.append(Int(objective.rounded()) + stage.constant)
        model.require(LinearConstraint(expression, upper: objective.rounded()))
      }
      #expect(quick.values == nil ? expected == nil : quick.stages.compactMap(\.value) == expected, "\(seed)")
      #expect(expected == nil ? quick.status == .infeasible : quick.status == .optimal, "\(seed)")
    }
  }

  @Test func theSamePlanComesWithAnyNumberOfJobs() async throws {
    let group = InventedGroup.easy(teachers: 90, members: 3)
    let problem = group.problem(groups: 3, seed: 6)
    let alone = try await solve(problem, LexicographicOptions(jobs: 1))
    #expect(alone.status == .optimal)
    for jobs in [1, 2, 5] {
      let again = try await solve(problem, LexicographicOptions(jobs: jobs))
      #expect(again.values == alone.values, "\(jobs) jobs")
      #expect(again.stages == alone.stages, "\(jobs) jobs")
    }
  }

  @Test func rowsThatLinkGroupsAreKeptAndExact() async throws {
    let group = InventedGroup.easy(teachers: 60, members: 2)
    var problem = group.problem(groups: 3, seed: 3)
    let free = try await solve(problem, LexicographicOptions())
    let travel = try #require(free.stages.first { $0.name == "travel" }?.value)
    let sum = LinearExpression(
      terms: problem.stages[2].coefficients.map { .init(column: $0.column, coefficient: Double($0.factor)) })
    // Room to spare; just enough; too little for the values of the groups alone.
    for budget in [travel + 100, travel, travel * 19 / 20] {
      var linked = problem
      linked.model.require(sum <= budget)
      let joined = try await solve(linked, LexicographicOptions())
      let whole = try await solve(linked, LexicographicOptions(steps: .all.subtracting(.links)))
      #expect(joined.status == .optimal && whole.status == .optimal, "\(budget)")
      #expect(joined.stages == whole.stages, "\(budget)")
      if budget >= travel { #expect(joined.stages == free.stages, "\(budget)") }
    }
    problem.model.require(sum <= 1)
    #expect(try await solve(problem, LexicographicOptions()).status == .infeasible)
  }

  @Test func aTimeLimitLeavesHonestBounds() async throws {
    let problem = InventedGroup.easy(teachers: 90, members: 3).problem(groups: 3, seed: 3)
    let best = try await solve(problem, LexicographicOptions())
    let values = best.stages.compactMap(\.value)
    for limit in [1, 20, 60, 150, 400] {
      let short = try await solve(problem, LexicographicOptions(timeLimit: .milliseconds(limit)))
      for (stage, truth) in zip(short.stages, values) {
        // Bounds and values speak of a stage only while all before it are proven.
        if let bound = stage.bound, stage.name == "needs" || stage.proven {
          #expect(bound <= truth, "\(limit) ms")
        }
        if stage.proven { #expect(stage.value == truth, "\(limit) ms") }
      }
      switch short.status {
      case .optimal: #expect(short.stages == best.stages)
      case .feasible:
        let plan = try #require(short.values)
        #expect(TinyProblem.isKept(problem.model, plan))
        #expect(problem.stages.map { $0.value(at: plan) } == short.stages.compactMap(\.value))
        #expect(short.stages.contains { !$0.proven })
        #expect(!short.stages.compactMap(\.value).lexicographicallyPrecedes(values))
      case .noneFound: #expect(short.values == nil)
      case .infeasible: Issue.record("a time limit proves nothing")
      }
    }
  }

  @Test func aCancelledTaskHandsOverWhatItHas() async throws {
    let problem = InventedGroup.easy(teachers: 90, members: 3).problem(groups: 3, seed: 6)
    let started = AsyncStream<Void>.makeStream()
    let task = Task {
      defer { started.continuation.finish() }
      return try await LexicographicSolver(solver: .glpk).solve(problem) { progress in
        if progress.stage == "wishes" { started.continuation.yield() }
      }
    }
    for await _ in started.stream { break }
    task.cancel()
    let outcome = try await task.value
    guard outcome.status != .optimal else { return }
    #expect(outcome.status == .feasible(.cancelled) || outcome.status == .noneFound(.cancelled))
    if let plan = outcome.values { #expect(TinyProblem.isKept(problem.model, plan)) }
  }

  @Test func progressAndTraceTellEveryPart() async throws {
    let problem = InventedGroup.easy(teachers: 60, members: 2).problem(groups: 3, seed: 6)
    let records = Mutex<[TraceRecord]>([])
    let last = Mutex<LexicographicProgress?>(nil)
    let options = LexicographicOptions(trace: { record in records.withLock { $0.append(record) } })
    let outcome = try await LexicographicSolver(solver: .glpk, options: options).solve(problem) { progress in
      last.withLock { $0 = progress }
    }
    #expect(outcome.status == .optimal)
    let final = try #require(last.withLock { $0 })
    #expect(final.partsDone == final.parts)
    let stages = records.withLock { $0 }.filter { $0.event == .stage }
    for stage in problem.stages {
      // Constants aside, the parts' values add up to the whole.
      #expect(stages.count { $0.stage == stage.name } >= 2)
      #expect(stages.filter { $0.stage == stage.name }.allSatisfy { $0.best == $0.bound })
    }
  }
}
