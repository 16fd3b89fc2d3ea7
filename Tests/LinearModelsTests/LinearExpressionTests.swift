import LinearModels
import Testing

@Suite struct LinearExpressionTests {
  @Test func operatorsReadAsTheyAreWritten() {
    var model = Model()
    let goes = model.binary("goes")
    let count = model.integer("count", in: 0...9)
    let share = model.continuous("share")
    let constraint = 3 * goes + count - 0.5 * share <= 7
    model.require(constraint, named: "mixed")
    #expect(model.termColumns == [0, 1, 2])
    #expect(model.termCoefficients == [3, 1, -0.5])
    #expect(model.rows == [Model.Row(lower: -.infinity, upper: 7)])
    model.require(count == [goes, goes].sum { 2 * $0 } + 1)
    #expect(model.terms(ofRow: 1) == 3..<5)
    #expect(Array(model.termCoefficients[3..<5]) == [-4, 1])
    #expect(model.rows[1] == Model.Row(lower: 1, upper: 1))
  }

  @Test func normalizingSortsMergesAndDropsZeros() {
    typealias Term = LinearExpression.Term
    let expression = LinearExpression(
      terms: [
        Term(column: 2, coefficient: 1), Term(column: 0, coefficient: 4), Term(column: 2, coefficient: -1),
        Term(column: 1, coefficient: 0), Term(column: 0, coefficient: 1),
      ], constant: 3)
    let normal = expression.normalized()
    #expect(normal.terms == [Term(column: 0, coefficient: 5)])
    #expect(normal.constant == 3)
    #expect(normal.normalized() == normal)
    #expect(expression.value(at: [2, 7, 11]) == normal.value(at: [2, 7, 11]))
    #expect(LinearExpression(columns: [1, 0]).normalized().terms.map(\.column) == [0, 1])
  }

  @Test func aCopyOfAModelIsAVariant() {
    var model = Model()
    let first = model.integer(in: 1...)
    model.minimize(2 * first + 1)
    var variant = model
    variant.setBounds(ofColumn: first.column, lower: 3, upper: 4)
    variant.setObjective(ofColumn: first.column, to: 9)
    #expect(model.columns[0].lower == 1 && model.objectiveValue(at: [1]) == 3)
    #expect(variant.columns[0].upper == 4 && variant.objectiveValue(at: [1]) == 10)
    #expect(!variant.relaxed().columns[0].isInteger && variant.columns[0].isInteger)
  }

  @Test func solutionsAreReadInTheTypeOfTheVariable() {
    let solution = Solution(termination: .optimal, objective: 3, bound: 3, values: [1, 3.0000001, 0.25])
    let goes = Variable<Bool>(column: 0)
    let count = Variable<Int>(column: 1)
    let share = Variable<Double>(column: 2)
    #expect(solution[goes] && solution[count] == 3 && solution[share] == 0.25)
    #expect(solution.value(of: 2 * goes + 4 * share) == 3)
  }
}
