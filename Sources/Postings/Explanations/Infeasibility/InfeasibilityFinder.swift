public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Finds out why no plan exists, and the least that would have to be given up.
///
/// Rules are looked at instance by instance (rule × group or school × year), never row by row. Every statement rests on
/// a proof of the solver; where a limit struck before, the report says so.
public struct InfeasibilityFinder: Sendable {
  private let solver: LexicographicSolver
  private let search: InfeasibilitySearch

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads and limits of each single proof; a time limit holds for each of them.
  ///   - relaxations: how many loosenings are looked for at most.
  ///   - conflicts: how many conflicts are looked for at most.
  public init(
    solver: any Solver, options: LexicographicOptions = LexicographicOptions(), relaxations: Int = 5,
    conflicts: Int = 100
  ) {
    self.solver = LexicographicSolver(solver: solver, options: options)
    search = InfeasibilitySearch(
      solver: solver, options: options, relaxations: relaxations, conflicts: conflicts)
  }

  /// Conflicts and least loosenings of a case; both empty where a plan exists.
  public func explain(_ facts: PlanningCase) async throws -> InfeasibilityReport {
    try await search.report(facts.elastic) { try await named($0, in: facts) }
  }

  /// The conflicts of a case, without a member in common, and whether no further one is left.
  public func conflicts(of facts: PlanningCase) async throws -> (conflicts: [Conflict], isComplete: Bool) {
    let found = try await search.conflicts(in: facts.elastic(.diagnosis))
    var conflicts: [Conflict] = []
    for conflict in found.conflicts { conflicts.append(try await named(conflict, in: facts)) }
    return (conflicts, found.isComplete)
  }

  /// Up to so many least loosenings, best first; empty where a plan exists or nothing that may be loosened helps.
  public func relaxations(of facts: PlanningCase) async throws -> [RuleModels.Relaxation] {
    try await search.relaxations(in: facts.elastic(.elastic)).relaxations
  }

  /// A conflict of pins alone says nothing yet: the conditions that stand against them are named.
  private func named(_ conflict: Conflict, in facts: PlanningCase) async throws -> Conflict {
    guard conflict.members.allSatisfy({ $0.rule == Conflict.Facts.pin }) else { return conflict }
    return try await PersonalConflict(conflict.members, of: facts, solver: solver).conflict() ?? conflict
  }
}
