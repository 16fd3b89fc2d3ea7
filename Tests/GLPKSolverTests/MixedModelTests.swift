import GLPKSolver
import LinearModels
import Testing

/// Models too large for brute force: their answers must prove themselves or agree between two roads.
@Suite struct MixedModelTests {
  @Test func relaxationsProveThemselvesAndBoundTheIntegerOptimum() async throws {
    var random = SeededGenerator(seed: 61)
    var optima = 0
    for round in 0..<700 {
      let model = RandomModels.mixed(&random)
      let relaxation = try await GLPKSolver.glpk.relax(model)
      let limits = SolveLimits(nodes: 2_000)
      let plain = try await GLPKSolver.glpk.solve(
        model, limits: limits, settings: SearchSettings(cuts: [.gomory]))
      let presolved = try await GLPKSolver.glpk.solve(
        model, limits: limits, settings: SearchSettings(branching: .firstFractional, presolve: true))
      if relaxation.termination == .infeasible { #expect(plain.termination == .infeasible, "model \(round)") }
      if let bound = relaxation.objective {
        // The tolerance of a dual grows with the factors of its column, here up to 9,000.
        let fault = Duality.fault(of: relaxation, in: model, tolerance: 1e-3)
        #expect(fault == nil, "model \(round)")
        if let objective = plain.objective {
          let sign: Double = model.direction == .minimize ? 1 : -1
          #expect(sign * (objective - bound) >= -1e-6 * max(1, abs(bound)), "model \(round)")
        }
      }
      if plain.hasValues {
        #expect(BruteForce.isFeasible(model, plain.values, tolerance: 1e-4), "model \(round)")
      }
      guard case .optimal = plain.termination, case .optimal = presolved.termination else {
        let limited = [plain.termination, presolved.termination].contains {
          $0 == .feasible(.nodes) || $0 == .noSolutionFound(.nodes)
        }
        #expect(limited || plain.termination == presolved.termination, "model \(round)")
        continue
      }
      optima += 1
      let difference = abs((plain.objective ?? .nan) - (presolved.objective ?? .nan))
      #expect(difference <= 1e-5 * max(1, abs(plain.objective ?? 0)), "model \(round)")
    }
    #expect(optima > 200)
  }

  @Test func anLPIsTheSameFromItsCostsAndFromItsBasis() async throws {
    var random = SeededGenerator(seed: 62)
    for round in 0..<200 {
      // Every column with a cost: the dual method. Most without: the primal one.
      var model = RandomModels.knapsack(columns: 60, rows: 12, seed: UInt64(round))
      let full = try await GLPKSolver.glpk.relax(model)
      #expect(Duality.fault(of: full, in: model, tolerance: 1e-5) == nil, "model \(round)")
      for column in model.columns.indices where Int.random(in: 0..<4, using: &random) > 0 {
        model.setObjective(ofColumn: column, to: 0)
      }
      let sparse = try await GLPKSolver.glpk.relax(model)
      let warm = try await GLPKSolver.glpk.relax(model, limits: .none, start: full.basis)
      #expect(Duality.fault(of: sparse, in: model, tolerance: 1e-5) == nil, "model \(round)")
      #expect(abs((warm.objective ?? .nan) - (sparse.objective ?? 0)) < 1e-6, "model \(round)")
    }
  }
}
