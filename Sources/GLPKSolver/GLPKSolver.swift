public import LinearModels

extension Solver where Self == GLPKSolver {
  /// The GNU Linear Programming Kit.
  public static var glpk: GLPKSolver { GLPKSolver() }
}

/// Solves models with the GNU Linear Programming Kit 5.0.
///
/// Every call runs on a thread of its own with a GLPK environment of its own, so any number may run side by side.
/// Models are checked first (``LinearModels/ModelFault``: NaN, wrong infinities, crossed bounds, numbers beyond
/// 1e20); what GLPK itself cannot do is a ``GLPKError`` after other starting points have been tried.
///
/// - Integer results have whole numbers in integer columns and have been checked against every row.
/// - Node and iteration limits are counted, so their results are the same on every machine. A relaxation is not cut
///   short by the iteration limit once the tree has begun: the search stops at the next node.
/// - Start values that satisfy the model become the first incumbent; with the presolver on they only stand in when
///   the search ends without anything better. Others are ignored.
/// - A start basis may have fewer rows or columns than the model: added rows are taken as basic, added columns at a
///   bound. One that does not fit is ignored.
/// - Cancelling the task hands over the best solution so far as `.feasible(.cancelled)`. It is heard within
///   milliseconds, except inside a long relaxation below the root or after the presolver: there within seconds.
public struct GLPKSolver: Solver {
  /// Makes a solver; it has no state.
  public init() {}

  public func solve(
    _ model: Model, limits: SolveLimits, settings: SearchSettings, start: SearchStart,
    progress: (@Sendable (SolveProgress) -> Void)?
  ) async throws -> Solution {
    try model.checkForSolver()
    return try await runCancellable { stop in
      try Search(
        model: model, limits: limits, settings: settings, start: start, progress: progress, stop: stop
      ).run()
    }
  }

  public func relax(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Relaxation {
    try model.checkForSolver()
    return try await runCancellable { stop in
      try RelaxationRun(model: model, limits: limits, start: start, stop: stop).run().relaxation
    }
  }

  public func strengthen(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Strengthening {
    try model.checkForSolver()
    return try await runCancellable { stop in
      try RelaxationRun(model: model, limits: limits, start: start, stop: stop, makesCuts: true).run()
    }
  }

  private func runCancellable<Answer: Sendable>(
    _ body: @escaping @Sendable (StopFlag) throws -> Answer
  ) async throws -> Answer {
    let stop = StopFlag()
    return try await withTaskCancellationHandler {
      try await onSolverThread { try body(stop) }
    } onCancel: {
      stop.raise()
    }
  }
}
