import CGLPKGuard
import LinearModels

/// One LP relaxation, on the thread that calls ``run()``.
struct RelaxationRun {
  let model: Model
  let limits: SolveLimits
  let start: Basis?
  let stop: StopFlag
  /// Whether cuts are made; then the columns keep being integer.
  var makesCuts = false

  func run() throws -> Strengthening {
    guard let flat = FlatModel(model, integer: makesCuts) else {
      // Only integer columns can lack a value between their bounds.
      return Strengthening(without(.infeasible, iterations: 0), cuts: [])
    }
    let deadline = limits.deadline
    let basis = start?.codes(for: model)
    var failure = GLPKError(code: "none", text: "")
    for attempt in glpk_guard_request.attempts {
      let request = glpk_guard_request(limits: limits, attempt: attempt, deadline: deadline, stop: stop)
      let call = GuardedRelaxation(
        flat: flat, startRows: basis?.rows, startColumns: basis?.columns,
        makesCuts: makesCuts)
      let outcome = call.run(request)
      switch relaxation(from: outcome) {
      case .success(let relaxation): return Strengthening(relaxation, cuts: outcome.cuts)
      case .failure(let error): failure = error
      }
    }
    throw failure
  }

  private func without(_ termination: Termination, iterations: Int) -> Relaxation {
    Relaxation(
      termination: termination, objective: nil, values: [], duals: [], reducedCosts: [], basis: nil,
      iterations: iterations)
  }

  private func relaxation(from run: GuardedRelaxation.Outcome) -> Result<Relaxation, GLPKError> {
    let iterations = Int(run.answer.iterations)
    func without(_ termination: Termination) -> Result<Relaxation, GLPKError> {
      .success(self.without(termination, iterations: iterations))
    }
    switch run.answer.ending {
    case GLPK_GUARD_OPTIMAL:
      if let violation = model.violation(at: run.values, integer: false) {
        return .failure(GLPKError(code: "recheck", text: violation))
      }
      if let fault = model.dualFault(
        duals: run.duals, reducedCosts: run.reducedCosts, standings: run.columnStandings,
        rowStandings: run.rowStandings)
      {
        return .failure(GLPKError(code: "recheck", text: fault))
      }
      let basis = Basis(
        rows: run.rowStandings.map { Basis.Standing(rawValue: $0) ?? .basic },
        columns: run.columnStandings.map { Basis.Standing(rawValue: $0) ?? .atLower })
      return .success(
        Relaxation(
          termination: .optimal, objective: model.objectiveValue(at: run.values), values: run.values,
          duals: run.duals, reducedCosts: run.reducedCosts, basis: basis, iterations: iterations))
    case GLPK_GUARD_INFEASIBLE: return without(.infeasible)
    case GLPK_GUARD_UNBOUNDED: return without(.unbounded)
    case GLPK_GUARD_LIMIT: return without(.noSolutionFound(run.answer.endedBy))
    default: return .failure(run.answer.error)
    }
  }
}
