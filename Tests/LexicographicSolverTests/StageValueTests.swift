import LexicographicSolver
import Testing

@Test func aStageCountsItsColumnsAndItsConstant() {
  let stage = LexicographicStage(
    name: "needs", coefficients: [(column: 0, factor: 3), (column: 2, factor: -2), (column: 0, factor: 1)],
    constant: 5)
  #expect(stage.value(at: [2, 9, 4]) == 5 + 4 * 2 - 2 * 4)
}
