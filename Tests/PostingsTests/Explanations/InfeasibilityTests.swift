import GLPKSolver
import Postings
import RuleModels
import Rules
import Testing

/// Conflicts and relaxations of invented counties, against every plan of these.
struct InfeasibilityTests {
  @Test(arguments: InfeasibleCounties.allCases)
  func conflictsAreProvenAndRelaxationsLeast(_ kind: InfeasibleCounties) async throws {
    var infeasible = 0
    var seed: UInt64 = 0
    while infeasible < 22, seed < 60 {
      let county = kind.county(seed)
      let outcomes = county.outcomes()
      let report = try await InfeasibilityFinder(solver: GLPKSolver()).explain(try county.facts())
      if outcomes.contains(where: \.isEmpty) {
        #expect(report.conflicts.isEmpty && report.relaxations.isEmpty, "\(kind) \(seed)")
      } else {
        infeasible += 1
        #expect(report.isComplete)
        check(report.conflicts, of: county, outcomes, "\(kind) \(seed)")
        check(report.relaxations, of: county, outcomes, "\(kind) \(seed)")
      }
      seed += 1
    }
    #expect(infeasible >= 20, "\(kind) made only \(infeasible) counties without a plan")
  }

  private func check(
    _ conflicts: [Conflict], of county: TinyCounty, _ outcomes: Set<[String: Int]>, _ label: String
  ) {
    #expect(!conflicts.isEmpty, "\(label)")
    var seen: Set<String> = []
    for conflict in conflicts {
      let members = Set(conflict.members.map(TinyCounty.name))
      #expect(!members.isEmpty)
      #expect(conflict.isMinimal)
      #expect(seen.isDisjoint(with: members), "\(label): \(members)")
      seen.formUnion(members)
      // Beside the members, what is never given up holds, unless it had to be named itself.
      let namesFilters = members.contains(where: county.isFilter)
      let namesFirm = conflicts.contains { $0.members.map(TinyCounty.name).contains(where: county.isFirm) }
      func canHold(_ kept: Set<String>) -> Bool {
        outcomes.contains { missed in
          missed.keys.allSatisfy { name in
            if kept.contains(name) { return false }
            if county.isFilter(name) { return namesFilters || county.isLoosenable(name) }
            return namesFirm || !county.isFirm(name)
          }
        }
      }
      #expect(!canHold(members), "\(label): \(members) can hold together")
      for member in members {
        #expect(canHold(members.subtracting([member])), "\(label): \(members) without \(member)")
      }
    }
    // Nothing is left once all members are given up.
    let rest = outcomes.contains { missed in missed.keys.allSatisfy { seen.contains($0) } }
    #expect(
      rest || seen.contains(where: county.isFilter), "\(label): more than \(seen) stands against a plan")
  }

  private func check(
    _ relaxations: [Relaxation], of county: TinyCounty, _ outcomes: Set<[String: Int]>, _ label: String
  ) {
    let possible = outcomes.filter { $0.keys.allSatisfy(county.isLoosenable) }
    var earlier: [Set<String>] = []
    func least() -> Int? {
      possible.filter { missed in !earlier.contains { $0.isSubset(of: Set(missed.keys)) } }
        .map { $0.reduce(0) { $0 + $1.value * county.weight(of: $1.key) } }.min()
    }
    for relaxation in relaxations {
      let units = Dictionary(
        uniqueKeysWithValues: relaxation.steps.map { (TinyCounty.name(of: $0.instance), $0.units) })
      #expect(relaxation.isProven)
      #expect(relaxation.amount == least(), "\(label): \(units)")
      #expect(possible.contains(units), "\(label): no plan misses just \(units)")
      earlier.append(Set(units.keys))
    }
    if relaxations.count < 5 { #expect(least() == nil, "\(label): a further relaxation was not found") }
  }
}
