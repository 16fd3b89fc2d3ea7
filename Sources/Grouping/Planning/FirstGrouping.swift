import LexicographicSolver
import LinearModels
import Rules

/// A first grouping of a case that is too large to be searched as a whole from nothing: places first, then pairs, then a
/// few helped schools at a time with their pairs.
///
/// What pairs ask of places (to be in one group) has a row for every pair and every core; a hundred thousand rows hide
/// that places alone are easy. The grouping is a start for the search of the whole, no more: it proves nothing.
struct FirstGrouping {
  /// How many helped schools may move at a time.
  private static let together = 4

  let facts: GroupingCase
  let solver: LexicographicSolver

  /// The values of all columns of a problem; nil where none was found.
  func values(of formulation: GroupingFormulation, _ problem: LexicographicProblem) async throws -> [Int]? {
    guard let places = try await placesAlone() else { return nil }
    let columns = formulation.choices.enumerated().compactMap { column, choice -> (Int, Choice, Int)? in
      if case .place(let school, _) = choice { (column, choice, school) } else { nil }
    }
    var fixed = problem
    for (column, choice, _) in columns {
      let value = places[choice] == true ? 1.0 : 0
      fixed.model.setBounds(ofColumn: column, lower: value, upper: value)
    }
    guard var values = try await solver.solve(fixed).values else { return nil }
    for moving in movable(formulation) {
      var part = problem
      for (column, _, school) in columns where !moving.contains(school) {
        part.model.setBounds(ofColumn: column, lower: Double(values[column]), upper: Double(values[column]))
      }
      for (column, choice) in formulation.choices.enumerated() {
        guard case .pair(_, _, let second) = choice, !moving.contains(second) else { continue }
        part.model.setBounds(ofColumn: column, lower: Double(values[column]), upper: Double(values[column]))
      }
      part.start = values
      if let better = try await solver.solve(part).values { values = better }
    }
    return values
  }

  /// The helped schools that are no cores, a few at a time.
  private func movable(_ formulation: GroupingFormulation) -> [Set<Int>] {
    let helped = Set(
      formulation.choices.compactMap { choice in
        if case .pair(.assistance, _, let school) = choice { school } else { nil }
      }
    ).subtracting(facts.cores).sorted()
    return stride(from: 0, to: helped.count, by: Self.together).map {
      Set(helped[$0..<min($0 + Self.together, helped.count)])
    }
  }

  /// The best places where nobody asks for a pair.
  private func placesAlone() async throws -> [Choice: Bool]? {
    let pairRules = Set(
      GroupingCatalogue.standard.rules.filter { $0 is any PairRule.Type }.map { $0.card.id })
    var policy = facts.policy
    policy.rules = policy.rules.filter { !pairRules.contains($0.rule) }
    for index in policy.rules.indices { policy.rules[index].index = index }
    let formulation = GroupingFormulation(
      of: GroupingCase(district: facts.district, tables: facts.tables, policy: policy))
    guard let values = try await solver.solve(formulation.problem).values else { return nil }
    return Dictionary(
      uniqueKeysWithValues: formulation.choices.enumerated().map { ($1, values[$0] == 1) })
  }
}
