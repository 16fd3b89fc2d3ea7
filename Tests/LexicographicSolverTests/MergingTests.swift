import GLPKSolver
import LexicographicSolver
import LinearModels
import Synchronization
import Testing

private let merging = LexicographicSteps.all.union(.merging)

/// Blocks that nothing tells apart, solved as one and dealt out.
@Suite struct MergingTests {
  /// Counts the parts in which something was merged.
  private final class Merges: Sendable {
    private let found = Mutex(0)
    var count: Int { found.withLock { $0 } }
    func note(_ record: TraceRecord) {
      if record.event == .part, record.result.hasPrefix("merged") { found.withLock { $0 += 1 } }
    }
  }

  private func solve(
    _ problem: LexicographicProblem, _ merges: Merges? = nil, steps: LexicographicSteps = merging,
    jobs: Int = 1, memory: PartMemory? = nil, timeLimit: Duration? = nil
  ) async throws -> LexicographicOutcome {
    var options = LexicographicOptions(
      jobs: jobs, timeLimit: timeLimit, steps: steps, coreSizes: [2, 6, 300], pricesFrom: 0, memory: memory)
    if let merges { options.trace = { merges.note($0) } }
    return try await LexicographicSolver(solver: .glpk, options: options).solve(problem)
  }

  @Test func valuesAreThoseOfTryingEverything() async throws {
    var random = SplitMix(seed: 51)
    let merges = Merges()
    var tried = 0
    var infeasible = 0
    while tried < 500 {
      let alike = AlikeProblem(&random)
      guard alike.problem.model.columns.count <= 11 else { continue }
      tried += 1
      let best = alike.best
      // Without reducing, bounds and rows are as they were written.
      for steps in [merging, merging.subtracting(.reduce)] {
        let outcome = try await solve(alike.problem, merges, steps: steps)
        guard let best else {
          #expect(outcome.status == .infeasible, "problem \(tried)")
          continue
        }
        let plan = try #require(outcome.values, "problem \(tried)")
        #expect(outcome.status == .optimal, "problem \(tried)")
        #expect(TinyProblem.isKept(alike.problem.model, plan), "problem \(tried)")
        #expect(outcome.stages.map(\.value) == best, "problem \(tried)")
        #expect(outcome.stages.map(\.bound) == best, "problem \(tried)")
        #expect(alike.problem.stages.map { $0.value(at: plan) } == best, "problem \(tried)")
      }
      if best == nil { infeasible += 1 }
    }
    // Unless many merge, are feasible and are not, all this says little.
    #expect(merges.count > 200 && merges.count < 900)
    #expect(infeasible > 20 && infeasible < 400)
  }

  @Test func valuesAreThoseOfTheUnmergedProblem() async throws {
    var random = SplitMix(seed: 52)
    let merges = Merges()
    for number in 0..<60 {
      let shape = AlikeProblem.Shape(
        kinds: 2...5, members: 1...7, columns: 2...6, years: 1...5, rows: 2...6, stages: 1...4, blemishes: 6,
        parts: 1 + number % 3, hasBudget: number % 2 == 0)
      let problem = AlikeProblem(&random, shape).problem
      let merged = try await solve(problem, merges)
      let plain = try await solve(problem, steps: .all)
      #expect(merged.status == plain.status, "problem \(number)")
      #expect(merged.stages == plain.stages, "problem \(number)")
      if let plan = merged.values { #expect(TinyProblem.isKept(problem.model, plan), "problem \(number)") }
      // The same plan with any number of jobs, and whether its parts are remembered or solved.
      let jobs = try await solve(problem, jobs: 3)
      #expect(jobs.values == merged.values && jobs.stages == merged.stages, "problem \(number)")
      let memory = PartMemory()
      let first = try await solve(problem, memory: memory)
      let second = try await solve(problem, memory: memory)
      #expect(first.stages == merged.stages && second.stages == merged.stages, "problem \(number)")
      #expect(first.values == second.values, "problem \(number)")
    }
    #expect(merges.count > 60)
  }

  @Test func overlappingIntervalsAreDealtOutToTheirOwners() async throws {
    var random = SplitMix(seed: 53)
    let merges = Merges()
    for number in 0..<200 {
      let years = Int.random(in: 1...6, using: &random)
      let members = Int.random(in: 2...9, using: &random)
      var spans: [ClosedRange<Int>] = []
      for first in 0..<years { for last in first..<years { spans.append(first...last) } }
      spans.shuffle(using: &random)
      // Random members' choices, of which only the sums are told: they must be taken apart again, mostly without slack.
      var counts = [Int](repeating: 0, count: spans.count)
      for _ in 0..<members {
        var year = 0
        while year < years {
          let fitting = spans.indices.filter { spans[$0].lowerBound == year }
          guard let chosen = fitting.randomElement(using: &random) else { break }
          if Int.random(in: 0..<8, using: &random) > 0 { counts[chosen] += 1 }
          year = spans[chosen].upperBound + 1
        }
      }
      var model = Model()
      for _ in 0..<members * spans.count {
        model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true))
      }
      func column(_ member: Int, _ span: Int) -> Int { member * spans.count + span }
      for span in spans.indices {
        let sum = LinearExpression(columns: (0..<members).map { column($0, span) })
        model.require(LinearConstraint(sum, lower: Double(counts[span]), upper: Double(counts[span])))
      }
      // Rows of a member in any order of years, but the same for all.
      let order = (0..<years).shuffled(using: &random)
      for member in 0..<members {
        for year in number % 2 == 0 ? Array(0..<years) : order {
          let own = spans.indices.filter { spans[$0].contains(year) }
          model.require(LinearExpression(columns: own.map { column(member, $0) }) <= 1)
        }
      }
      let blocks = (0..<members * spans.count).map { Int32($0 / spans.count) }
      let problem = LexicographicProblem(
        model: model, stages: [LexicographicStage(name: "any", coefficients: [(0, 0)])],
        families: [CountFamily(name: "people", groupOfColumn: blocks)], blocks: "people")
      let outcome = try await solve(problem, merges, steps: merging.subtracting([.reduce, .split]))
      let plan = try #require(outcome.values, "problem \(number)")
      #expect(TinyProblem.isKept(model, plan), "problem \(number)")
    }
    #expect(merges.count > 120)
  }

  @Test func thoseWithTheFewestComeFirst() async throws {
    // Three people; first year, second year, both. Two go in the first, one in the second, one for both.
    var model = Model()
    for _ in 0..<9 { model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true)) }
    for person in 0..<3 {
      model.require(LinearExpression(columns: [3 * person, 3 * person + 2]) <= 1)
      model.require(LinearExpression(columns: [3 * person + 1, 3 * person + 2]) <= 1)
    }
    for (place, count) in [2.0, 1, 1].enumerated() {
      let sum = LinearExpression(columns: [place, 3 + place, 6 + place])
      model.require(LinearConstraint(sum, lower: count, upper: count))
    }
    let problem = LexicographicProblem(
      model: model, stages: [],
      families: [CountFamily(name: "people", groupOfColumn: [0, 0, 0, 1, 1, 1, 2, 2, 2])], blocks: "people")
    let merges = Merges()
    let outcome = try await solve(problem, merges)
    #expect(merges.count == 1)
    #expect(outcome.values == [1, 1, 0, 1, 0, 0, 0, 0, 1])
  }

  @Test func blocksThatAreNoIntervalsStayApart() async throws {
    // Of three things any two exclude each other. Two people can have two of them; "at most two" three times would
    // let them have three.
    var model = Model()
    for _ in 0..<6 { model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true)) }
    for person in 0..<2 {
      for (first, second) in [(0, 1), (1, 2), (0, 2)] {
        model.require(LinearExpression(columns: [3 * person + first, 3 * person + second]) <= 1)
      }
    }
    for place in 0..<3 { model.require(LinearExpression(columns: [place, 3 + place]) <= 1) }
    let problem = LexicographicProblem(
      model: model, stages: [LexicographicStage(name: "most", coefficients: (0..<6).map { ($0, -1) })],
      families: [CountFamily(name: "people", groupOfColumn: [0, 0, 0, 1, 1, 1])], blocks: "people")
    for steps in [merging, merging.subtracting(.reduce)] {
      let merges = Merges()
      let outcome = try await solve(problem, merges, steps: steps)
      #expect(outcome.stages.map(\.value) == [-2])
      #expect(merges.count == 0)
    }
  }

  @Test func aKnownPlanIsSummed() async throws {
    var random = SplitMix(seed: 54)
    let merges = Merges()
    for number in 0..<60 {
      var problem = AlikeProblem(&random, AlikeProblem.Shape(kinds: 2...3, members: 2...5)).problem
      // Any plan but the best: the last stage first and turned.
      var other = problem
      other.stages = problem.stages.reversed().map { stage in
        LexicographicStage(
          name: stage.name, coefficients: stage.coefficients.map { ($0.column, -$0.factor) })
      }
      guard let start = try await solve(other, steps: .all).values else { continue }
      let best = try await solve(problem)
      problem.start = start
      #expect(try await solve(problem, merges).stages == best.stages, "problem \(number)")
      // Without any time the plan that was known is what there is.
      let rest = try await solve(problem, timeLimit: .zero)
      let plan = try #require(rest.values, "problem \(number)")
      #expect(TinyProblem.isKept(problem.model, plan), "problem \(number)")
      let values = problem.stages.map { $0.value(at: start) }
      #expect(!values.lexicographicallyPrecedes(rest.stages.compactMap(\.value)), "problem \(number)")
    }
    #expect(merges.count > 20)
  }

  @Test func blocksMustBeAFamily() async throws {
    var random = SplitMix(seed: 55)
    var problem = AlikeProblem(&random).problem
    problem.blocks = "nobody"
    await #expect(throws: ModelFault.self) { try await solve(problem) }
  }
}
