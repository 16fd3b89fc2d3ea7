import CGLPKGuard
import LinearModels

/// Room for the cuts of one relaxation.
enum CutRoom {
  private static let cuts = 400

  /// Calls the strengthening relaxation and reads its cuts.
  static func strengthen(
    _ model: inout glpk_guard_model, _ request: inout glpk_guard_request, _ answer: inout glpk_guard_answer
  ) -> [LinearConstraint] {
    let terms = min(40_000, cuts * Int(model.columns))
    var starts = [Int](repeating: 0, count: cuts + 1)
    var columns = [Int32](repeating: 0, count: terms)
    var coefficients = [Double](repeating: 0, count: terms)
    var lower = [Double](repeating: 0, count: cuts)
    var upper = lower
    answer.cut_room = Int32(cuts)
    answer.cut_term_room = Int32(terms)
    starts.withUnsafeMutableBufferPointer { starts in
      columns.withUnsafeMutableBufferPointer { columns in
        coefficients.withUnsafeMutableBufferPointer { coefficients in
          lower.withUnsafeMutableBufferPointer { lower in
            upper.withUnsafeMutableBufferPointer { upper in
              answer.cut_starts = starts.baseAddress
              answer.cut_columns = columns.baseAddress
              answer.cut_coefficients = coefficients.baseAddress
              answer.cut_lower = lower.baseAddress
              answer.cut_upper = upper.baseAddress
              glpk_guard_strengthen(&model, &request, &answer)
            }
          }
        }
      }
    }
    return (0..<Int(answer.cuts)).map { cut in
      LinearConstraint(
        LinearExpression(
          terms: (starts[cut]..<starts[cut + 1]).map {
            LinearExpression.Term(column: Int(columns[$0]), coefficient: coefficients[$0])
          }), lower: lower[cut], upper: upper[cut])
    }
  }
}
