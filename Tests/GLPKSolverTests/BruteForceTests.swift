import GLPKSolver
import LinearModels
import Testing

@Suite struct BruteForceTests {
  private static let settings: [SearchSettings] = [
    SearchSettings(),
    SearchSettings(presolve: true),
    SearchSettings(branching: .firstFractional, cuts: [.gomory]),
    SearchSettings(branching: .mostFractional, cuts: [.mixedIntegerRounding, .cover, .clique]),
    SearchSettings(
      branching: .pseudoCost, cuts: [.gomory, .mixedIntegerRounding, .cover, .clique], presolve: true),
    SearchSettings(branching: .lastFractional),
  ]

  @Test func integerOptimaAreThoseOfEnumeration() async throws {
    var random = SeededGenerator(seed: 1)
    var counts = [0, 0]
    for round in 0..<3_000 {
      let model = RandomModels.bounded(&random)
      let solution = try await GLPKSolver.glpk.solve(
        model, settings: Self.settings[round % Self.settings.count])
      switch BruteForce.integerOptimum(model) {
      case .optimum(let value):
        counts[0] += 1
        #expect(solution.termination == .optimal, "model \(round)")
        let objective = try #require(solution.objective, "model \(round)")
        #expect(abs(objective - value) < 1e-9 && solution.bound == objective, "model \(round)")
        #expect(BruteForce.isFeasible(model, solution.values, tolerance: 1e-9), "model \(round)")
        #expect(solution.values.allSatisfy { $0 == $0.rounded() }, "model \(round)")
      default:
        counts[1] += 1
        #expect(solution.termination == .infeasible && !solution.hasValues, "model \(round)")
      }
    }
    #expect(counts.allSatisfy { $0 > 300 }, "both kinds occur: \(counts)")
  }

  @Test func linearOptimaAreThoseOfTheBestVertex() async throws {
    var random = SeededGenerator(seed: 2)
    var counts = [0, 0, 0]
    for round in 0..<3_000 {
      let model = RandomModels.open(&random, integer: false)
      let relaxation = try await GLPKSolver.glpk.relax(model)
      let solution = try await GLPKSolver.glpk.solve(model)
      #expect(solution.termination == relaxation.termination, "model \(round)")
      switch BruteForce.linearOptimum(model) {
      case .optimum(let value):
        counts[0] += 1
        #expect(relaxation.termination == .optimal, "model \(round)")
        #expect(abs((relaxation.objective ?? .nan) - value) < 1e-6, "model \(round)")
        #expect(abs((solution.objective ?? .nan) - value) < 1e-6, "model \(round)")
        #expect(Duality.fault(of: relaxation, in: model) == nil, "model \(round)")
      case .infeasible:
        counts[1] += 1
        #expect(relaxation.termination == .infeasible, "model \(round)")
      case .unbounded:
        counts[2] += 1
        #expect(relaxation.termination == .unbounded, "model \(round)")
      }
    }
    #expect(counts.allSatisfy { $0 > 300 }, "all kinds occur: \(counts)")
  }

  @Test func integerModelsWithoutBoundsEndRightOrAtTheLimit() async throws {
    var random = SeededGenerator(seed: 3)
    var unbounded = 0
    for round in 0..<1_500 {
      let model = RandomModels.open(&random, integer: true)
      // A row like 2x − 2y = 1 over unlimited columns keeps branch and bound going for ever.
      let solution = try await GLPKSolver.glpk.solve(
        model, limits: SolveLimits(nodes: 500), settings: Self.settings[round % 2])
      let hasPoint = BruteForce.hasSmallIntegerPoint(model)
      switch (solution.termination, BruteForce.linearOptimum(model)) {
      case (.noSolutionFound(.nodes), _): break
      case (.infeasible, _): #expect(!hasPoint, "model \(round)")
      case (.unbounded, let linear):
        unbounded += 1
        #expect(linear == .unbounded, "model \(round)")
      case (.optimal, .optimum(let linear)):
        let objective = try #require(solution.objective, "model \(round)")
        #expect(BruteForce.isFeasible(model, solution.values, tolerance: 1e-9), "model \(round)")
        #expect(model.direction == .minimize ? objective >= linear - 1e-6 : objective <= linear + 1e-6)
      case (.feasible(.nodes), _):
        #expect(BruteForce.isFeasible(model, solution.values, tolerance: 1e-9), "model \(round)")
      case let (termination, linear): Issue.record("model \(round): \(termination), linear \(linear)")
      }
    }
    #expect(unbounded > 100)
  }
}
