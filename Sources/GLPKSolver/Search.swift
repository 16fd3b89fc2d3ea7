import CGLPKGuard
import LinearModels

/// One solve to integer optimality, on the thread that calls ``run()``.
struct Search {
  let model: Model
  let limits: SolveLimits
  let settings: SearchSettings
  let start: SearchStart
  let progress: (@Sendable (SolveProgress) -> Void)?
  let stop: StopFlag

  func run() throws -> Solution {
    guard let flat = FlatModel(model, integer: true) else {
      return Solution(termination: .infeasible, objective: nil, bound: nil, values: [])
    }
    let deadline = limits.deadline
    let startValues = usableStart()
    let basis = start.basis?.codes(for: model)
    var failure = GLPKError(code: "none", text: "")
    for attempt in glpk_guard_request.attempts {
      var request = glpk_guard_request(limits: limits, attempt: attempt, deadline: deadline, stop: stop)
      apply(settings, to: &request)
      let call = GuardedSearch(
        flat: flat, request: request, startValues: startValues, startRows: basis?.rows,
        startColumns: basis?.columns, progress: progress)
      let (answer, values) = call.run()
      switch solution(from: answer, values, startValues) {
      case .success(let solution): return solution
      case .failure(let error): failure = error
      }
    }
    throw failure
  }

  /// The start values with whole numbers in integer columns, if they satisfy the model.
  private func usableStart() -> [Double]? {
    guard var values = start.values, values.count == model.columns.count else { return nil }
    for (index, column) in model.columns.enumerated() where column.isInteger {
      values[index].round()
    }
    return model.violation(at: values, integer: true) == nil ? values : nil
  }

  private func apply(_ settings: SearchSettings, to request: inout glpk_guard_request) {
    request.branching =
      switch settings.branching {
      case .firstFractional: GLPK_GUARD_FIRST_FRACTIONAL
      case .lastFractional: GLPK_GUARD_LAST_FRACTIONAL
      case .mostFractional: GLPK_GUARD_MOST_FRACTIONAL
      case .driebeckTomlin: GLPK_GUARD_DRIEBECK_TOMLIN
      case .pseudoCost: GLPK_GUARD_PSEUDO_COST
      }
    request.gomory = settings.cuts.contains(.gomory)
    request.mir = settings.cuts.contains(.mixedIntegerRounding)
    request.cover = settings.cuts.contains(.cover)
    request.clique = settings.cuts.contains(.clique)
    request.cuts_only_at_root = settings.cutsOnlyAtRoot
    request.presolve = settings.presolve
  }

  private func solution(
    from answer: glpk_guard_answer, _ found: [Double], _ startValues: [Double]?
  ) -> Result<Solution, GLPKError> {
    if answer.has_values, let violation = model.violation(at: found, integer: true) {
      return .failure(GLPKError(code: "recheck", text: violation))
    }
    switch answer.ending {
    case GLPK_GUARD_OPTIMAL, GLPK_GUARD_LIMIT: break
    case GLPK_GUARD_INFEASIBLE:
      if startValues != nil {
        return .failure(
          GLPKError(code: "recheck", text: "called infeasible, but the start values are feasible"))
      }
      return .success(finished(.infeasible, answer))
    case GLPK_GUARD_UNBOUNDED: return .success(finished(.unbounded, answer))
    default: return .failure(answer.error)
    }
    var best = answer.has_values ? found : nil
    if let startValues, best.map({ isBetter(startValues, than: $0) }) ?? true { best = startValues }
    guard let values = best else {
      let bound = answer.bound.isNaN ? nil : answer.bound
      return .success(finished(.noSolutionFound(answer.endedBy), bound: bound, answer))
    }
    let objective = model.objectiveValue(at: values)
    let bound = clamp(answer.bound, to: objective)
    let closed = bound.map { ($0 - objective).magnitude <= 1e-9 * max(1, objective.magnitude) } ?? false
    if answer.ending == GLPK_GUARD_OPTIMAL || closed {
      return .success(finished(.optimal, objective: objective, bound: objective, values: values, answer))
    }
    return .success(
      finished(.feasible(answer.endedBy), objective: objective, bound: bound, values: values, answer))
  }

  private func finished(
    _ termination: Termination, objective: Double? = nil, bound: Double? = nil, values: [Double] = [],
    _ answer: glpk_guard_answer
  ) -> Solution {
    Solution(
      termination: termination, objective: objective, bound: bound, values: values, nodes: Int(answer.nodes),
      iterations: Int(answer.iterations), work: Int(answer.work))
  }

  private func isBetter(_ left: [Double], than right: [Double]) -> Bool {
    let difference = model.objectiveValue(at: left) - model.objectiveValue(at: right)
    return model.direction == .minimize ? difference < 0 : difference > 0
  }

  /// A bound is never on the wrong side of a solution in hand.
  private func clamp(_ bound: Double, to objective: Double) -> Double? {
    if bound.isNaN { return nil }
    return model.direction == .minimize ? min(bound, objective) : max(bound, objective)
  }
}
