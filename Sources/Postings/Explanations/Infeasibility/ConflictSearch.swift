import LexicographicSolver
import Rules

/// Looks for conflicts, part by part, until none without a member in common is left.
///
/// Giving up as little as possible says where a conflict may lie; then each candidate is left out in turn and stays out
/// if the others are proven to be a conflict without it.
struct ConflictSearch {
  private let solver: LexicographicSolver
  private let facts: PlanningCase
  private let elastic: ElasticModel
  /// No more conflicts than these are looked for.
  private let limit: Int
  private(set) var conflicts: [Conflict] = []
  /// Whether nothing was left open.
  private(set) var isComplete = true
  /// The members of the conflicts found: taken as resolved while the search goes on.
  private var resolved: Set<RuleInstance> = []

  init(_ facts: PlanningCase, solver: LexicographicSolver, limit: Int) {
    self.solver = solver
    self.facts = facts
    self.limit = limit
    elastic = ElasticModel(of: facts, loosening: .diagnosis)
  }

  mutating func run() async throws {
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
    instance.rule == Conflict.Facts.pin || facts.mayLoosen(instance)
  }

  private mutating func search(_ part: ElasticPart) async throws {
    var firm = Set(part.instances.filter { !isOrdinary($0) })
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
    return try await DeletionFilter.conflict(among: suspects) { kept in
      try await part.solve(keeping: firm.union(kept), charging: nil, with: solver)
    }
  }
}

/// Leaves out one suspect after another, as long as the others still cannot hold together.
enum DeletionFilter {
  /// - Parameters:
  ///   - suspects: cannot hold together.
  ///   - solve: whether some of them can hold together.
  static func conflict(
    among suspects: [RuleInstance], solve: ([RuleInstance]) async throws -> ElasticPart.Answer
  ) async throws -> Conflict {
    var members = suspects
    var isMinimal = true
    for suspect in order(suspects) {
      let others = members.filter { $0 != suspect }
      switch try await solve(others) {
      case .infeasible: members = others
      case .feasible: break
      case .unknown: isMinimal = false
      }
    }
    return Conflict(members: members, isMinimal: isMinimal)
  }

  /// What is left out first: pins and earlier postings, then the policy from its end, so that the rules which ask for
  /// postings, and stand first, remain.
  private static func order(_ suspects: [RuleInstance]) -> [RuleInstance] {
    let sorted = suspects.sorted()
    return sorted.filter { $0.entry == nil } + sorted.filter { $0.entry != nil }.reversed()
  }
}
