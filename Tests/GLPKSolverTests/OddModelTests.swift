import GLPKSolver
import LinearModels
import Testing

@Suite struct OddModelTests {
  private static let settings = [
    SearchSettings(), SearchSettings(cuts: [.gomory, .clique, .cover], presolve: true),
  ]

  private func expect(
    _ model: Model, _ termination: Termination, objective: Double? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    for settings in Self.settings {
      let solution = try await GLPKSolver.glpk.solve(model, settings: settings)
      #expect(solution.termination == termination, sourceLocation: location)
      #expect(solution.objective == objective, sourceLocation: location)
      #expect(
        solution.values.count == (solution.hasValues ? model.columns.count : 0), sourceLocation: location)
    }
    let relaxation = try await GLPKSolver.glpk.relax(model.relaxed())
    #expect(relaxation.termination == termination, sourceLocation: location)
  }

  @Test func modelsWithoutRowsOrColumnsHaveAnAnswer() async throws {
    var model = Model()
    model.objectiveConstant = 5
    try await expect(model, .optimal, objective: 5)
    model.require(LinearConstraint(0, lower: -1, upper: 1))
    try await expect(model, .optimal, objective: 5)
    model.require(LinearConstraint(0, lower: 1))
    try await expect(model, .infeasible)

    var columns = Model()
    let x = columns.integer(in: -3...8)
    let y = columns.continuous(lower: -2, upper: 9)
    columns.minimize(x - 2 * y)
    try await expect(columns, .optimal, objective: -21)
    columns.require(LinearConstraint(0, upper: 0))
    try await expect(columns, .optimal, objective: -21)
    columns.setBounds(ofColumn: 1, lower: 0, upper: .infinity)
    try await expect(columns, .unbounded)
    columns.require(LinearConstraint(0, upper: -1))
    try await expect(columns, .infeasible)
  }

  @Test func integerColumnsGetWholeBounds() async throws {
    var model = Model()
    let x = model.addColumn(Model.Column(lower: 0.3, upper: 2.7, isInteger: true, objective: 1))
    for direction in [Model.Direction.minimize, .maximize] {
      model.direction = direction
      let solution = try await GLPKSolver.glpk.solve(model)
      #expect(solution.values == [direction == .minimize ? 1 : 2])
    }
    model.setBounds(ofColumn: x, lower: 0.3, upper: 0.7)
    #expect(try await GLPKSolver.glpk.solve(model).termination == .infeasible)
    model.setBounds(ofColumn: x, lower: 0.99999999999, upper: 1.00000000001)
    #expect(try await GLPKSolver.glpk.solve(model).values == [1])
  }

  @Test func longNamesDoNotMatter() async throws {
    var model = Model(name: String(repeating: "名", count: 300))
    let x = model.integer(String(repeating: "长", count: 300), in: 0...7)
    model.require(2 * x >= 3, named: String(repeating: "行", count: 300))
    model.minimize(x)
    try await GLPKSolverTests.expectOptimum(model, 2)
  }

  @Test func brokenModelsAreRefusedWithTheirPlace() async throws {
    func message(_ change: (inout Model) -> Void) async -> String {
      var model = Model()
      let x = model.continuous("x")
      model.require(x <= 4, named: "cap")
      change(&model)
      var messages: Set<String> = []
      do {
        _ = try await GLPKSolver.glpk.solve(model)
        messages.insert("no fault")
      } catch { messages.insert("\(error)") }
      do {
        _ = try await GLPKSolver.glpk.relax(model)
        messages.insert("no fault")
      } catch { messages.insert("\(error)") }
      return messages.sorted().joined(separator: " | ")
    }
    func coefficient(_ value: Double) -> LinearConstraint {
      LinearConstraint(LinearExpression(terms: [.init(column: 0, coefficient: value)]), upper: 1)
    }
    let nan = Double.nan
    #expect(await message { _ in } == "no fault")
    #expect(
      await message { $0.setBounds(ofColumn: 0, lower: 3, upper: 2) }
        == "column 'x': its lower bound 3.0 is above its upper bound 2.0")
    #expect(
      await message { $0.setBounds(ofColumn: 0, lower: nan, upper: 2) }
        == "column 'x': its bounds are nan and 2.0")
    #expect(
      await message { $0.setBounds(ofColumn: 0, lower: .infinity, upper: .infinity) }
        == "column 'x': its lower bound is +infinity")
    #expect(
      await message { $0.setBounds(ofRow: 0, lower: -.infinity, upper: -.infinity) }
        == "row 'cap': its upper bound is -infinity")
    #expect(
      await message { $0.setBounds(ofRow: 0, lower: 0, upper: nan) }
        == "row 'cap': its bounds are 0.0 and nan")
    #expect(
      await message { $0.setBounds(ofRow: 0, lower: 1, upper: 0) }
        == "row 'cap': its lower bound 1.0 is above its upper bound 0.0")
    #expect(await message { $0.setBounds(ofRow: 0, lower: 0, upper: 1e300) }.contains("too large"))
    #expect(
      await message { $0.setObjective(ofColumn: 0, to: nan) }
        == "column 'x': its factor in the objective is nan")
    #expect(await message { $0.setObjective(ofColumn: 0, to: .infinity) }.contains("is inf"))
    #expect(await message { $0.objectiveConstant = -.infinity } == "the objective's constant is -inf")
    #expect(await message { $0.require(coefficient(nan)) } == "row number 1: the factor of column 'x' is nan")
    #expect(
      await message { $0.require(coefficient(-.infinity), named: "r") }
        == "row 'r': the factor of column 'x' is -inf")
    #expect(await message { $0.require(coefficient(1e200)) }.contains("1e+200"))
  }

  @Test func hugeButAllowedNumbersEndInAnAnswerOrAnError() async throws {
    var random = SeededGenerator(seed: 11)
    for round in 0..<300 {
      var model = RandomModels.bounded(&random)
      let power = Double.random(in: 3...20, using: &random)
      let factor = Double(sign: .plus, exponent: Int(power * 3.3), significand: 1)
      let terms = [LinearExpression.Term(column: 0, coefficient: min(factor, 1e20))]
      model.require(
        LinearConstraint(LinearExpression(terms: terms), lower: min(factor, 1e20) / 2), named: "huge")
      do {
        let solution = try await GLPKSolver.glpk.solve(
          model, limits: SolveLimits(nodes: 1000), settings: Self.settings[round % 2])
        // Two roads to the same row: the first column must be at least 1.
        var plain = model
        plain.setBounds(ofRow: model.rows.count - 1, lower: -.infinity, upper: .infinity)
        plain.setBounds(
          ofColumn: 0, lower: max(1, model.columns[0].lower), upper: max(1, model.columns[0].upper))
        let expected = model.columns[0].upper < 1 ? .infeasible : BruteForce.integerOptimum(plain)
        switch expected {
        case .optimum(let value):
          #expect(
            abs((solution.objective ?? .nan) - value) < 1e-6,
            "model \(round) \(factor) \(solution.termination) \(solution.nodes)")
        default: #expect(solution.termination == .infeasible, "model \(round)")
        }
      } catch let error as GLPKError {
        #expect(!error.code.isEmpty, "model \(round)")
      }
    }
  }
}

enum GLPKSolverTests {
  /// Expects the same optimum with and without the presolver.
  static func expectOptimum(
    _ model: Model, _ objective: Double, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    for presolve in [false, true] {
      let solution = try await GLPKSolver.glpk.solve(model, settings: SearchSettings(presolve: presolve))
      #expect(solution.termination == .optimal, sourceLocation: location)
      #expect(solution.objective == objective, sourceLocation: location)
    }
  }
}
