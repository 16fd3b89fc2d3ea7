import LinearModels

extension Ladder {
  /// Brings one stage to its proof, or as far as the budget goes.
  mutating func stage(_ number: Int, within budget: Budget) async throws -> End {
    let started = ContinuousClock.now
    if let limit = budget.struck { return .stopped(limit) }
    let divisor = max(1, part.stages[number].reduce(0) { greatestCommonDivisor($0, $1) })
    let wide = rowsWithCeilings()
    let objective = part.stages[number].map(Double.init)
    if part.model.columnCount == 0 {
      return finishEmpty(number)
    }
    var relaxation = try await relax(wide, objective: objective, stage: number, within: budget)
    if case .infeasible = relaxation.termination, basis != nil {
      // A claim as grave as this must not rest on a basis that was carried along.
      basis = nil
      relaxation = try await relax(wide, objective: objective, stage: number, within: budget)
    }
    switch relaxation.termination {
    case .infeasible where values == nil: return .infeasible
    case .optimal: break
    case .feasible(let limit), .noSolutionFound(let limit):
      note(number, bound: nil, isProven: false)
      return .stopped(budget.struck ?? limit)
    case .infeasible, .unbounded:
      // With a plan in hand this cannot be: bounded columns, and the plan keeps every row.
      throw ModelFault("the relaxation of stage \(stageNames[number]) ended as \(relaxation.termination)")
    }
    basis = options.steps.contains(.warmBases) ? relaxation.basis : nil
    let dual = DualBound(model: wide, objective: objective, duals: relaxation.duals)
    if recordsBounds, firstRelaxation == nil { firstRelaxation = (dual, relaxation.basis) }
    var bound = dual.rounded(toMultipleOf: divisor) + part.constants[number]
    var search = StageSearch(
      number: number, divisor: divisor, step: max(divisor, tolerance + 1), wide: wide, dual: dual,
      basis: basis, budget: budget)
    var end = End.finished
    while true {
      let best = best(number)
      report(number, best, bound)
      if let best, isClose(best, bound) { break }
      if let limit = budget.struck {
        end = .stopped(limit)
        break
      }
      let result = try await improve(&search, bound: &bound)
      if case .infeasible = result { return .infeasible }
      if case .stopped(let limit) = result {
        end = .stopped(limit)
        break
      }
    }
    let isProven = best(number).map { $0 <= bound } ?? false
    note(number, bound: bound, isProven: isProven)
    if case .finished = end, !isProven { end = .stopped(.gap) }
    let value = best(number)
    trace(
      TraceRecord(
        event: .stage, part: self.number, stage: stageNames[number], relaxation: dual.value, bound: bound,
        best: value, columns: part.model.columnCount, rows: wide.rowCount, result: "\(end)",
        nodes: search.nodes, iterations: search.iterations + relaxation.iterations,
        seconds: (ContinuousClock.now - started) / .seconds(1)))
    if let value { fix(dual, ceiling: value - part.constants[number]) }
    return end
  }

  private func isClose(_ best: Int, _ bound: Int) -> Bool {
    best - bound <= tolerance || Double(best - bound) <= options.relativeGap * Double(abs(best))
  }

  private mutating func note(_ number: Int, bound: Int?, isProven: Bool) {
    steps[number] = Step(value: best(number), bound: isProven ? best(number) : bound, isProven: isProven)
  }

  /// A part whose columns are all fixed has one plan.
  private mutating func finishEmpty(_ number: Int) -> End {
    if values == nil { values = [] }
    note(number, bound: best(number), isProven: true)
    return .finished
  }

  /// The relaxation with an objective, from the basis of the stage before where there is one.
  mutating func relax(
    _ wide: IntegerModel, objective: [Double], stage: Int, within budget: Budget
  ) async throws -> Relaxation {
    let started = ContinuousClock.now
    var start = basis
    if let known = start {
      // Every stage settled since adds a row; its slack is basic, so the basis stays primal feasible.
      let missing = wide.rowCount - known.rows.count
      start?.rows.append(contentsOf: [Basis.Standing](repeating: .basic, count: max(0, missing)))
      if missing < 0 || known.columns.count != wide.columnCount { start = nil }
    }
    // Tolerances of solvers are absolute: priced criteria with factors of millions would drown in their own rounding.
    let unit = Self.unit(of: objective)
    let scaled = try await solver.relax(
      wide.lowered(objective: objective.map { $0 / unit }, integer: false), limits: budget.limits(),
      start: start)
    let relaxation = Relaxation(
      termination: scaled.termination, objective: scaled.objective.map { $0 * unit }, values: scaled.values,
      duals: scaled.duals.map { $0 * unit }, reducedCosts: scaled.reducedCosts.map { $0 * unit },
      basis: scaled.basis, iterations: scaled.iterations)
    trace(
      TraceRecord(
        event: .relaxation, part: number, stage: stageNames[stage], relaxation: relaxation.objective,
        best: best(stage), columns: wide.columnCount, rows: wide.rowCount,
        setting: start == nil ? "cold" : "warm", result: "\(relaxation.termination)",
        iterations: relaxation.iterations, seconds: (ContinuousClock.now - started) / .seconds(1)))
    return relaxation
  }

  /// The power of two by which an objective is divided before it is relaxed; 1 for ordinary criteria.
  private static func unit(of objective: [Double]) -> Double {
    var unit = 1.0
    let greatest = objective.reduce(0) { max($0, abs($1)) }
    while greatest / unit > 1_000_000 { unit *= 2 }
    return unit
  }
}

/// The greatest common divisor of two whole numbers; 0 divides everything.
func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (a, b) = (abs(first), abs(second))
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
