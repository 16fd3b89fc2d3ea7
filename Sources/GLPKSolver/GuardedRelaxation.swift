import CGLPKGuard
import LinearModels

/// One call of the guarded LP, with the arrays it reads and writes.
struct GuardedRelaxation {
  /// What the call wrote.
  struct Outcome {
    var answer = glpk_guard_answer()
    var values: [Double]
    var reducedCosts: [Double]
    var columnStandings: [UInt8]
    var duals: [Double]
    var rowStandings: [UInt8]
    var cuts: [LinearConstraint] = []
  }

  let flat: FlatModel
  let startRows: [UInt8]?
  let startColumns: [UInt8]?
  /// Whether cuts are made, too.
  var makesCuts = false

  func run(_ request: glpk_guard_request) -> Outcome {
    let columns = flat.model.columns.count
    let rows = flat.model.rows.count
    var request = request
    var outcome = Outcome(
      values: Array(repeating: 0, count: columns), reducedCosts: Array(repeating: 0, count: columns),
      columnStandings: Array(repeating: 0, count: columns), duals: Array(repeating: 0, count: rows),
      rowStandings: Array(repeating: 0, count: rows))
    withOptionalPointer(startRows) { startRows in
      withOptionalPointer(startColumns) { startColumns in
        request.start_rows = startRows
        request.start_columns = startColumns
        flat.withGuardModel { call(&$0, &request, &outcome) }
      }
    }
    return outcome
  }

  private func call(
    _ model: inout glpk_guard_model, _ request: inout glpk_guard_request, _ outcome: inout Outcome
  ) {
    var answer = glpk_guard_answer()
    outcome.values.withUnsafeMutableBufferPointer { values in
      outcome.reducedCosts.withUnsafeMutableBufferPointer { reducedCosts in
        outcome.columnStandings.withUnsafeMutableBufferPointer { columnStandings in
          outcome.duals.withUnsafeMutableBufferPointer { duals in
            outcome.rowStandings.withUnsafeMutableBufferPointer { rowStandings in
              answer.values = values.baseAddress
              answer.reduced_costs = reducedCosts.baseAddress
              answer.column_standings = columnStandings.baseAddress
              answer.row_duals = duals.baseAddress
              answer.row_standings = rowStandings.baseAddress
              if makesCuts {
                outcome.cuts = CutRoom.strengthen(&model, &request, &answer)
              } else {
                glpk_guard_relax(&model, &request, &answer)
              }
            }
          }
        }
      }
    }
    outcome.answer = answer
  }
}
