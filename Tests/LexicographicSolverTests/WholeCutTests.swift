import GLPKSolver
import LinearModels
import Testing

@testable import LexicographicSolver

/// Cuts in whole numbers against every plan of small problems.
@Suite struct WholeCutTests {
  @Test func noPlanIsCutOffAndEveryRelaxationIs() async throws {
    var random = SplitMix(seed: 21)
    var made = 0
    var rounds = 0
    for number in 0..<1_200 {
      let tiny = TinyProblem(&random, columns: 5...9)
      var plans: [[Int]] = []
      TinyProblem.everyPlan(of: tiny.problem.model) { plans.append($0) }
      var model = try IntegerModel(tiny.problem.model)
      for stage in tiny.problem.stages {
        var objective = [Double](repeating: 0, count: model.columnCount)
        for (column, factor) in stage.coefficients { objective[column] += Double(factor) }
        // Each round cuts what the one before left, so that cuts are made from cuts, too.
        for _ in 0..<4 {
          let answer = try await GLPKSolver.glpk.strengthen(
            model.lowered(objective: objective, integer: true), limits: .none, start: nil)
          let values = answer.relaxation.values
          if values.isEmpty {
            #expect(plans.isEmpty, "problem \(number): plans, but no relaxation")
            break
          }
          let cuts = answer.cuts.compactMap {
            WholeCut($0, lower: model.lower, upper: model.upper, solution: values)
          }
          if cuts.isEmpty { break }
          rounds += 1
          for cut in cuts {
            made += 1
            let terms = zip(cut.columns, cut.factors)
            let broken = plans.filter { plan in terms.reduce(0) { $0 + $1.1 * plan[Int($1.0)] } > cut.upper }
            #expect(broken.isEmpty, "problem \(number): \(cut) cuts off \(broken)")
            #expect(terms.reduce(0) { $0 + Double($1.1) * values[Int($1.0)] } > Double(cut.upper))
            model.addRow(
              columns: cut.columns, factors: cut.factors, lower: -IntegerModel.unbounded, upper: cut.upper)
          }
        }
      }
    }
    // Most relaxations of such small problems are whole; the rest must be enough to say something.
    #expect(made > 300 && rounds > 100, "\(made) cuts in \(rounds) rounds")
  }
}
