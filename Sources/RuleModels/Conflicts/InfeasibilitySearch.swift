public import LexicographicSolver
public import LinearModels
public import Rules

/// Finds out why no plan exists, and the least that would have to be given up: the one search of all rooms.
///
/// Rules are looked at instance by instance, never row by row. Every statement rests on a proof of the solver; where a
/// limit struck before, the report says so.
public struct InfeasibilitySearch: Sendable {
  private let solver: LexicographicSolver
  private let relaxationCount: Int
  private let conflictLimit: Int

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads and limits of each single proof; a time limit holds for each of them.
  ///   - relaxations: how many loosenings are looked for at most.
  ///   - conflicts: how many conflicts are looked for at most.
  public init(
    solver: any Solver, options: LexicographicOptions = LexicographicOptions(), relaxations: Int,
    conflicts: Int
  ) {
    self.solver = LexicographicSolver(solver: solver, options: options)
    relaxationCount = relaxations
    conflictLimit = conflicts
  }

  /// Conflicts and least loosenings of a case; both empty where a plan exists.
  ///
  /// - Parameters:
  ///   - elastic: the rows of the case, loosened so far.
  ///   - naming: says more of a conflict than the rows do.
  public func report(
    _ elastic: (Loosening) -> ElasticModel, naming: (Conflict) async throws -> Conflict = { $0 }
  ) async throws -> InfeasibilityReport {
    let (conflicts, isComplete) = try await conflicts(in: elastic(.diagnosis))
    if conflicts.isEmpty && isComplete {
      return InfeasibilityReport(conflicts: [], isComplete: true, relaxations: [])
    }
    var named: [Conflict] = []
    for conflict in conflicts { named.append(try await naming(conflict)) }
    let (relaxations, areComplete) = try await relaxations(in: elastic(.elastic))
    return InfeasibilityReport(
      conflicts: named, isComplete: isComplete, relaxations: relaxations,
      relaxationsAreComplete: areComplete)
  }

  /// The conflicts of a case, without a member in common, and whether no further one is left.
  ///
  /// - Parameters:
  ///   - elastic: a model loosened for ``Loosening/diagnosis`` or further.
  ///   - asked: only what stands against this instance is looked for; nil: any conflict.
  public func conflicts(
    in elastic: ElasticModel, against asked: RuleInstance? = nil
  ) async throws -> (conflicts: [Conflict], isComplete: Bool) {
    var search = ConflictSearch(in: elastic, solver: solver, limit: conflictLimit, against: asked)
    try await search.run()
    return (search.conflicts, search.isComplete)
  }

  /// What stands against a wish, without the wish's own impossibility. Conditions of single choices are given slack only
  /// where nothing else is found: they make the model large.
  ///
  /// - Parameter elastic: the rows of the case with the wish, loosened so far.
  public func conflicts(
    against wish: RuleInstance, in elastic: (Loosening) -> ElasticModel
  ) async throws -> [Conflict] {
    for loosening in [Loosening.diagnosis, .everything] {
      let found = try await conflicts(in: elastic(loosening), against: wish).conflicts
        .filter { !$0.isWishAlone }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The least loosenings under which a wish comes true, best first; empty where nothing that may be loosened helps or a limit
  /// struck.
  ///
  /// - Parameter elastic: the rows of the case with the wish, loosened so far; the wish itself is kept.
  public func relaxations(
    granting wish: RuleInstance, in elastic: (Loosening) -> ElasticModel
  ) async throws -> [Relaxation] {
    try await relaxations(in: elastic(.elastic)).relaxations.filter { relaxation in
      !relaxation.steps.contains { $0.instance == wish }
    }
  }

  /// The least loosenings, best first, and whether no limit struck; empty where a plan exists or nothing that may be
  /// loosened helps.
  ///
  /// - Parameter elastic: a model loosened for ``Loosening/elastic``.
  public func relaxations(
    in elastic: ElasticModel
  ) async throws -> (relaxations: [Relaxation], isComplete: Bool) {
    var search = RelaxationSearch(in: elastic, solver: solver)
    let found = try await search.best(relaxationCount).filter { !$0.steps.isEmpty }
    return (found, search.isComplete)
  }
}
