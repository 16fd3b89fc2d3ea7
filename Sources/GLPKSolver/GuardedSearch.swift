import CGLPKGuard
import LinearModels

/// One call of the guarded search, with the arrays it reads and writes.
struct GuardedSearch {
  let flat: FlatModel
  let request: glpk_guard_request
  let startValues: [Double]?
  let startRows: [UInt8]?
  let startColumns: [UInt8]?
  let progress: (@Sendable (SolveProgress) -> Void)?

  func run() -> (answer: glpk_guard_answer, values: [Double]) {
    var values = [Double](repeating: 0, count: flat.model.columns.count)
    var answer = glpk_guard_answer()
    var request = request
    withOptionalPointer(startValues) { startValues in
      withOptionalPointer(startRows) { startRows in
        withOptionalPointer(startColumns) { startColumns in
          request.start_values = startValues
          request.start_rows = startRows
          request.start_columns = startColumns
          values.withUnsafeMutableBufferPointer { values in
            answer.values = values.baseAddress
            flat.withGuardModel { model in call(&model, &request, &answer) }
          }
        }
      }
    }
    return (answer, values)
  }

  private func call(
    _ model: inout glpk_guard_model, _ request: inout glpk_guard_request, _ answer: inout glpk_guard_answer
  ) {
    guard let progress else {
      glpk_guard_search(&model, &request, &answer)
      return
    }
    let listener = Listener(progress)
    withExtendedLifetime(listener) {
      request.progress_context = Unmanaged.passUnretained(listener).toOpaque()
      request.progress = { context, incumbent, bound, nodes, iterations in
        guard let context else { return }
        Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue().hear(
          SolveProgress(
            incumbent: incumbent.isNaN ? nil : incumbent, bound: bound.isNaN ? nil : bound, nodes: Int(nodes),
            iterations: Int(iterations)))
      }
      glpk_guard_search(&model, &request, &answer)
    }
  }
}

/// A progress closure as an object that can pass through C.
private final class Listener: Sendable {
  let hear: @Sendable (SolveProgress) -> Void
  init(_ hear: @escaping @Sendable (SolveProgress) -> Void) { self.hear = hear }
}
