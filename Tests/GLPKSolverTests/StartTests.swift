import GLPKSolver
import LinearModels
import Testing

@Suite struct StartTests {
  @Test func aStartSolutionIsTheFirstIncumbentAndChangesNoOptimum() async throws {
    var random = SeededGenerator(seed: 21)
    var starts = 0
    for round in 0..<500 {
      let model = RandomModels.bounded(&random)
      let values = model.columns.map { Double(Int.random(in: Int($0.lower)...Int($0.upper), using: &random)) }
      let settings = SearchSettings(presolve: round % 2 == 1)
      let solution = try await GLPKSolver.glpk.solve(
        model, settings: settings, start: SearchStart(values: values))
      let plain = try await GLPKSolver.glpk.solve(model, settings: settings)
      #expect(solution.termination == plain.termination && solution.objective == plain.objective)
      if BruteForce.isFeasible(model, values, tolerance: 1e-9) {
        starts += 1
        let stopped = try await GLPKSolver.glpk.solve(
          model, limits: SolveLimits(nodes: 0), settings: settings, start: SearchStart(values: values))
        let objective = try #require(stopped.objective, "model \(round)")
        let worse = model.objectiveValue(at: values)
        #expect(model.direction == .minimize ? objective <= worse : objective >= worse)
      }
    }
    #expect(starts > 100)
  }

  @Test func aProvenStartNeedsNoBranching() async throws {
    let model = RandomModels.knapsack(columns: 25, rows: 4, seed: 4)
    let best = try await GLPKSolver.glpk.solve(model)
    let again = try await GLPKSolver.glpk.solve(model, start: SearchStart(values: best.values))
    #expect(
      best.termination == .optimal && again.termination == .optimal && again.objective == best.objective)
    #expect(again.nodes <= best.nodes)
    let shaky = best.values.map { $0 + 1e-7 }
    #expect(
      try await GLPKSolver.glpk.solve(model, start: SearchStart(values: shaky)).objective == best.objective)
    let wrong = [Double.nan] + best.values.dropFirst()
    #expect(
      try await GLPKSolver.glpk.solve(model, start: SearchStart(values: wrong)).objective == best.objective)
    #expect(
      try await GLPKSolver.glpk.solve(model, start: SearchStart(values: [1])).objective == best.objective)
  }

  @Test func aBasisCarriesOverToChangedModels() async throws {
    var model = RandomModels.knapsack(columns: 80, rows: 30, seed: 6)
    let cold = try await GLPKSolver.glpk.relax(model)
    let basis = try #require(cold.basis)
    let warm = try await GLPKSolver.glpk.relax(model, limits: .none, start: basis)
    #expect(warm.iterations == 0 && abs((warm.objective ?? .nan) - (cold.objective ?? 0)) < 1e-6)
    // One more row, as a finished stage leaves behind, and other bounds: dual feasible still.
    let objective = LinearExpression(
      terms: model.columns.indices.map { .init(column: $0, coefficient: model.columns[$0].objective) })
    model.require(LinearConstraint(objective, upper: (cold.objective ?? 0) - 50))
    model.setBounds(ofColumn: 3, lower: 1, upper: 1)
    model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true, objective: 1))
    let fresh = try await GLPKSolver.glpk.relax(model)
    let again = try await GLPKSolver.glpk.relax(model, limits: .none, start: basis)
    #expect(abs((again.objective ?? .nan) - (fresh.objective ?? 0)) < 1e-6)
    #expect(again.iterations < fresh.iterations)
    #expect(Duality.fault(of: again, in: model) == nil)
  }

  @Test func wrongBasesAreNoHarm() async throws {
    var random = SeededGenerator(seed: 31)
    let standings: [Basis.Standing] = [.basic, .atLower, .atUpper, .free, .fixed]
    for round in 0..<1_000 {
      let model = RandomModels.open(&random, integer: false)
      let expected = try await GLPKSolver.glpk.relax(model)
      func some(_ count: Int) -> [Basis.Standing] {
        (0..<max(0, count)).map { _ in standings[Int.random(in: 0..<5, using: &random)] }
      }
      let basis = Basis(
        rows: some(model.rows.count + Int.random(in: -1...1, using: &random)),
        columns: some(model.columns.count + Int.random(in: -1...1, using: &random)))
      let relaxation = try await GLPKSolver.glpk.relax(model, limits: .none, start: basis)
      #expect(relaxation.termination == expected.termination, "model \(round)")
      if let objective = expected.objective {
        #expect(abs((relaxation.objective ?? .nan) - objective) < 1e-6, "model \(round)")
      }
      let solution = try await GLPKSolver.glpk.solve(model, start: SearchStart(basis: basis))
      #expect(solution.termination == expected.termination, "model \(round)")
    }
  }

  @Test func onlyANumberOfRowsBasicIsABasis() async throws {
    var model = Model()
    let x = model.continuous(upper: 5)
    model.require(x <= 3)
    model.maximize(x)
    let relaxation = try await GLPKSolver.glpk.relax(
      model, limits: .none, start: Basis(rows: [.atUpper], columns: [.basic]))
    #expect(relaxation.objective == 3 && relaxation.iterations == 0)
    #expect(relaxation.basis == Basis(rows: [.atUpper], columns: [.basic]))
    #expect(relaxation.duals == [1] && relaxation.reducedCosts == [0])
  }
}
