public import LexicographicSolver
public import Rules

/// Looks for conflicts, part by part, until none without a member in common is left.
///
/// Giving up as little as possible says where a conflict may lie; then each candidate is left out in turn and stays out
/// if the others are proven to be a conflict without it.
public struct ConflictSearch {
  private let solver: LexicographicSolver
  private let elastic: ElasticModel
  /// No more conflicts than these are looked for.
  private let limit: Int
  /// Only what stands against this one is looked for; nil: any conflict.
  private let asked: RuleInstance?
  public private(set) var conflicts: [Conflict] = []
  /// Whether nothing was left open.
  public private(set) var isComplete = true
  /// The members of the conflicts found: taken as resolved while the search goes on.
  private var resolved: Set<RuleInstance> = []

  /// - Parameters:
  ///   - elastic: a model loosened for ``Loosening/diagnosis``.
  ///   - limit: no more conflicts than these are looked for.
  ///   - asked: an instance that is taken as given; only what stands against it is looked for, and everything else that has
  ///     slack may be named. nil: any conflict is looked for, and what is never loosened is taken as given.
  public init(
    in elastic: ElasticModel, solver: LexicographicSolver, limit: Int, against asked: RuleInstance? = nil
  ) {
    self.asked = asked
    self.solver = solver
    self.limit = limit
    self.elastic = elastic
  }

  /// Searches until nothing is left open or the limit is reached.
  public mutating func run() async throws {
    for instance in elastic.unavoidable.keys.sorted() + elastic.impossible {
      record(Conflict(members: [instance], isMinimal: true))
    }
    // Without the rows that speak of the whole district every group is looked at apart, which is faster and says more.
    for part in elastic.parts(wide: false) { try await search(part) }
    if elastic.hasWideRows {
      for part in elastic.parts(wide: true) { try await search(part) }
    }
  }

  private mutating func record(_ conflict: Conflict) {
    conflicts.append(conflict)
    resolved.formUnion(conflict.members)
  }

  /// Whether an instance may be a member: what may be loosened, and pins.
  private func isOrdinary(_ instance: RuleInstance) -> Bool {
    elastic.lines.isPin(instance) || elastic.lines.mayLoosen(instance)
  }

  private mutating func search(_ part: ElasticPart) async throws {
    if let asked, !part.instances.contains(asked) || resolved.contains(asked) { return }
    var firm = asked.map { [$0] } ?? Set(part.instances.filter { !isOrdinary($0) })
    while true {
      guard conflicts.count < limit else {
        isComplete = false
        return
      }
      switch try await suspects(in: part, firm: firm) {
      case .none: return
      case .unknown:
        isComplete = false
        return
      case .firmAlone:
        // What is never loosened cannot hold by itself, so that it must be named.
        guard !firm.isEmpty else {
          isComplete = false
          return
        }
        firm = []
      case .some(let suspects):
        record(try await minimal(suspects, in: part, firm: firm))
      }
    }
  }

  private enum Suspects {
    case none, unknown, firmAlone
    /// Instances that hold a conflict, given what is firm.
    case some([RuleInstance])
  }

  /// Keeps more and more of what the least giving up gives up, until nothing helps any more.
  private func suspects(in part: ElasticPart, firm: Set<RuleInstance>) async throws -> Suspects {
    var suspects: Set<RuleInstance> = []
    let open = part.instances.filter { !resolved.contains($0) && !firm.contains($0) }
    while true {
      let kept = firm.subtracting(resolved).union(suspects)
      switch try await part.solve(
        keeping: kept, charging: open.filter { !suspects.contains($0) }, with: solver)
      {
      case .unknown: return .unknown
      case .infeasible: return suspects.isEmpty ? .firmAlone : .some(suspects.sorted())
      case .feasible(let units, _):
        let missed = open.filter { !suspects.contains($0) && units[$0] != nil }
        if missed.isEmpty { return .none }
        suspects.formUnion(missed)
      }
    }
  }

  /// The deletion filter.
  private func minimal(
    _ suspects: [RuleInstance], in part: ElasticPart, firm: Set<RuleInstance>
  ) async throws -> Conflict {
    let firm = firm.subtracting(resolved)
    let conflict = try await DeletionFilter.conflict(among: suspects) { kept in
      try await part.solve(keeping: firm.union(kept), charging: nil, with: solver)
    }
    guard let asked else { return conflict }
    // What cannot hold together anyway does not speak against what is asked for.
    if case .infeasible = try await part.solve(keeping: Set(conflict.members), charging: nil, with: solver) {
      return conflict
    }
    return Conflict(members: conflict.members + [asked], isMinimal: conflict.isMinimal)
  }
}
