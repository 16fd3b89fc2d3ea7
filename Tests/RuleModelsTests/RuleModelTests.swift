import Districts
import GLPKSolver
import LexicographicSolver
import LinearModels
import Rules
import Testing

@testable import RuleModels

/// A rule that asks for so many of some columns.
private struct AtLeast: Rule {
  static let card = RuleCard(
    id: "at-least", title: Text(zh: "至少", en: "at least"), statement: Text(zh: "", en: ""), formula: "",
    nature: .bound,
    parameters: [], sources: [])
  static let exampleTexts: [ExampleText] = []
  let entry: PolicyEntry
  init(_ entry: PolicyEntry) { self.entry = entry }
}

/// Four yes/no columns.
private struct Four: RuleFormulation {
  var rows: RuleModel
  init(_ loosening: Loosening = .none) {
    rows = RuleModel(named: "four", loosening: loosening)
    for number in 0..<4 { _ = rows.binary("x\(number)") }
  }
}

@Suite struct RuleModelTests {
  private func line(_ index: Int, _ firmness: Firmness = .must, weight: Int = 1) -> AtLeast {
    AtLeast(PolicyEntry(index: index, rule: "at-least", firmness: firmness, weight: weight))
  }

  private let solver = LexicographicSolver(solver: GLPKSolver())

  @Test func rowsAreNamedByTheirInstance() {
    var four = Four()
    four.require(LinearExpression(columns: 0..<4) >= 2, by: line(3), for: Subject(place: "S1"))
    four.tie(LinearExpression(columns: [0]) <= 1, named: "a tie")
    #expect(four.model.rowNames == ["at-least[S1]", "a tie"])
    #expect(
      four.rows.instances == [
        RuleInstance(rule: "at-least", entry: 3, subject: Subject(place: "S1")), nil,
      ])
    #expect(four.rows.slacks.isEmpty)
  }

  @Test func shouldRulesAreChargedByWeightAndUnit() async throws {
    let rule = line(0, .should, weight: 5)
    let lines = PolicyLines([rule.entry], cards: [AtLeast.card])
    var four = Four()
    // Ten times a sum of four falls six tens short of a hundred; a part of a unit counts as one.
    four.require(10 * LinearExpression(columns: 0..<4) >= 99, by: rule, for: Subject(place: "S"), unit: 10)
    // No column can help here: two units whatever is chosen.
    four.require(LinearExpression() >= 2, by: rule, for: Subject(place: "T"))
    four.chargeBreaches(to: "breaches", of: lines)
    let outcome = try await solver.solve(four.rows.problem(criteria: ["breaches", "nothing"]))
    #expect(outcome.stages.map(\.value) == [5 * (6 + 2), 0])
  }

  @Test func firmRowsThatNothingCanKeepStay() async throws {
    var four = Four()
    four.require(LinearExpression() >= 2, by: line(0), for: Subject(place: "T"))
    #expect(four.rows.unavoidable.isEmpty)
    let outcome = try await solver.solve(four.rows.problem(criteria: []))
    #expect(outcome.status == .infeasible)
  }

  @Test func auxiliaryColumnsSayWhatTheyShould() async throws {
    for chosen in 0...3 {
      var four = Four()
      four.tie(
        LinearExpression(columns: 0..<3) == LinearExpression(constant: Double(chosen)), named: "chosen")
      let any = four.isPositive(LinearExpression(columns: 0..<3), named: "any")
      let excess = four.excess(of: 2 - LinearExpression(columns: 0..<3), named: "lacking")
      let lacking = try #require(excess)
      four.charge("lacking", 1, column: lacking.column)
      let column = try #require(any.terms.first).column
      let outcome = try await solver.solve(four.rows.problem(criteria: ["lacking"]))
      #expect(outcome.values?[column] == (chosen > 0 ? 1 : 0))
      #expect(outcome.stages[0].value == max(0, 2 - chosen))
    }
    var four = Four()
    let none = four.isPositive(0, named: "none")
    let never = four.excess(of: LinearExpression(columns: [0]) - 1, named: "never")
    #expect(none.terms.isEmpty && never == nil)
  }

  @Test func exclusionCountsEarlierOnesOnce() async throws {
    for (firmness, expected) in [(Firmness.must, nil), (.should, 1)] as [(Firmness, Int?)] {
      let rule = line(0, firmness)
      var four = Four()
      four.tie(LinearExpression(columns: 0..<4) >= 4, named: "all")
      four.exclude(
        LinearExpression(columns: [3]), after: LinearExpression(columns: 0..<3), earlierExclude: false,
        by: rule, for: Subject(place: "S"))
      four.chargeBreaches(to: "breaches", of: PolicyLines([rule.entry], cards: [AtLeast.card]))
      let outcome = try await solver.solve(four.rows.problem(criteria: ["breaches"]))
      #expect(outcome.values == nil || outcome.stages[0].value == expected)
      #expect((outcome.status == .infeasible) == (expected == nil))
    }
  }

  /// Three lines: the first two contradict each other, the third stands apart.
  @Test func conflictAndRelaxationNameWhatContradicts() async throws {
    let rules = [line(0), line(1, weight: 3), line(2)]
    let lines = PolicyLines(rules.map(\.entry), cards: [AtLeast.card])
    func elastic(_ loosening: Loosening) -> ElasticModel {
      var four = Four(loosening)
      four.require(LinearExpression(columns: [0, 1]) >= 2, by: rules[0], for: Subject(place: "S"))
      four.require(LinearExpression(columns: [0, 1]) <= 0, by: rules[1], for: Subject(place: "S"))
      four.require(LinearExpression(columns: [2, 3]) >= 1, by: rules[2], for: Subject(place: "S"))
      return ElasticModel(four.rows, lines: lines)
    }
    var conflicts = ConflictSearch(in: elastic(.diagnosis), solver: solver, limit: 9)
    try await conflicts.run()
    let conflict = try #require(conflicts.conflicts.first)
    #expect(conflicts.isComplete && conflicts.conflicts.count == 1)
    #expect(conflict.members.map(\.entry) == [0, 1])
    #expect(conflict.isMinimal)
    var relaxations = RelaxationSearch(in: elastic(.elastic), solver: solver)
    let found = try await relaxations.best(3)
    #expect(found.map(\.amount) == [2, 6])
    #expect(found.first?.steps.map(\.units) == [2])
    // Under the first relaxation the second line holds, and the columns are no.
    var four = Four(.elastic)
    for (rule, row) in zip(
      rules,
      [
        LinearExpression(columns: [0, 1]) >= 2, LinearExpression(columns: [0, 1]) <= 0,
        LinearExpression(columns: [2, 3]) >= 1,
      ])
    {
      four.require(row, by: rule, for: Subject(place: "S"))
    }
    let relaxation = try #require(found.first)
    let problem = ElasticModel(four.rows, lines: lines)
      .problem(four.rows.problem(criteria: []), under: relaxation)
    let outcome = try await solver.solve(problem)
    let values = try #require(outcome.values)
    #expect(Array(values[0..<2]) == [0, 0])
    #expect(values[2] + values[3] >= 1)
  }
}
