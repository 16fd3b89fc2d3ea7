public import DistrictFiles
public import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
public import Rules

/// What scenarios need of a room: how a changed district and policy become a case, how it is planned, and what differs.
public protocol ScenarioRoom: Sendable {
  associatedtype Facts: Sendable
  associatedtype Audited: AuditedResult
  associatedtype Difference: RoomDifference

  /// The case of a changed district and policy, with the same further tables as a base.
  static func facts(_ district: District, _ policy: Policy, like base: Facts) -> Facts
  /// What the policy of a case says that its tables do not bear out.
  static func faults(of facts: Facts) -> [PolicyFault]
  /// The policy of a case.
  static func policy(of facts: Facts) -> Policy
  /// Whether a change can matter to the room.
  static func heeds(_ change: Change.Action) -> Bool
  /// Plans a case; of equally good plans the one nearest to a given plan.
  static func plan(
    _ facts: Facts, near base: Audited?, solver: any Solver, options: LexicographicOptions
  ) async throws -> PlannerAnswer<Audited>
  /// How cases that resemble a base are planned: as ``plan(_:near:solver:options:)`` does beside the base's plan, with the
  /// same answer, but with less work where a room knows how.
  static func planning(
    beside base: PlannerAnswer<Audited>, solver: any Solver, options: LexicographicOptions
  ) -> Planning
  /// Why no plan exists of a case.
  static func explain(
    _ facts: Facts, solver: any Solver, options: LexicographicOptions
  ) async throws -> InfeasibilityReport
  /// This minus base.
  static func difference(_ base: Audited, _ this: Audited) -> Difference
}

extension ScenarioRoom {
  /// Plans a case.
  public typealias Planning = @Sendable (Facts) async throws -> PlannerAnswer<Audited>

  public static func planning(
    beside base: PlannerAnswer<Audited>, solver: any Solver, options: LexicographicOptions
  ) -> Planning {
    { facts in try await plan(facts, near: base.audited, solver: solver, options: options) }
  }

  public static func faults(of facts: Facts) -> [PolicyFault] { [] }

  /// Whether a change of a line of the policy is one of the room's rules, or one of criteria or of the district itself.
  static func heeds(_ change: Change.Action, in cards: RoomCards) -> Bool {
    switch change {
    case .rule(let rule): cards.ruleCards.contains { $0.id == rule.rule }
    case .teacher, .leaves, .arrives, .school, .closes, .merges, .horizon, .criteria: true
    case .need, .pin, .unpin, .posting: false
    }
  }
}
