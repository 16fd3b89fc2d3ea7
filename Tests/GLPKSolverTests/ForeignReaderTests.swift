import CGLPKGuard
import Foundation
import GLPKSolver
import LinearModels
import Testing

/// What we write, GLPK's own readers must understand as we do.
@Suite struct ForeignReaderTests {
  private static let directory = FileManager.default.temporaryDirectory

  private func solve(_ text: String, format: Int32) throws -> (
    ending: glpk_guard_ending, objective: Double, text: String
  ) {
    let path = Self.directory.appending(path: "model-\(UUID().uuidString)").path(percentEncoded: false)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var answer = glpk_guard_answer()
    var rows: Int32 = 0
    var columns: Int32 = 0
    var objective = Double.nan
    glpk_guard_solve_file(path, format, &rows, &columns, &objective, &answer)
    var message = answer.message
    let said = withUnsafeBytes(of: &message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return (answer.ending, objective, said)
  }

  @Test func writtenModelsMeanTheSameToGLPK() async throws {
    var random = SeededGenerator(seed: 51)
    for round in 0..<400 {
      var model = round % 2 == 0 ? RandomModels.bounded(&random) : RandomModels.open(&random, integer: false)
      if round % 3 == 0 { model.addColumn(.init(lower: 0, upper: 1, isInteger: true), named: "e5 名") }
      let expected = try await GLPKSolver.glpk.solve(model)
      let sign: Double = model.direction == .maximize ? -1 : 1
      // GLPK alone reads the right side of an MPS objective as its constant, not as the negative.
      var turned = model
      turned.objectiveConstant = -model.objectiveConstant
      for (format, text, sign) in [(Int32(0), turned.mps(), sign), (2, model.lp(), 1)] {
        let read = try solve(text, format: format)
        switch expected.termination {
        case .optimal:
          #expect(read.ending == GLPK_GUARD_OPTIMAL, "model \(round): \(read.text)\n\(text)")
          #expect(abs(sign * read.objective - (expected.objective ?? .nan)) < 1e-6, "model \(round)\n\(text)")
        case .infeasible:
          #expect(read.ending == GLPK_GUARD_INFEASIBLE, "model \(round): \(read.text)\n\(text)")
        default: #expect(read.ending == GLPK_GUARD_UNBOUNDED, "model \(round): \(read.text)\n\(text)")
        }
      }
    }
  }

  @Test func ourReaderAgreesWithGLPKAboutDefaults() async throws {
    let text = """
      NAME defaults
      ROWS
       N OBJ
       L R1
      COLUMNS
       M0 'MARKER' 'INTORG'
       X OBJ -1 R1 1
       M1 'MARKER' 'INTEND'
       Y OBJ 1 R1 0
      RHS
       RHS R1 7.5
      BOUNDS
       UP BND Y -2
       LO BND Y -4
      ENDATA

      """
    let ours = try await GLPKSolver.glpk.solve(Model(mps: text))
    let theirs = try solve(text, format: 0)
    #expect(theirs.ending == GLPK_GUARD_OPTIMAL, "\(theirs.text)")
    #expect(ours.objective == theirs.objective)
  }
}
