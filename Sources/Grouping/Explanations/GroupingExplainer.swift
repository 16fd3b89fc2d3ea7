public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Says why a school is in its group and not in another one: from its wishes and ways, by changing the grouping by hand, and
/// by planning again with one thing otherwise.
public struct GroupingExplainer: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions

  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Answers what would be if a wish came true. Of equally good groupings the nearest to the one in hand is taken.
  ///
  /// - Throws: `PlannerFault` where the audit does not confirm a grouping; whatever the solver throws when it fails.
  public func explain(_ wish: GroupingWish, in audited: AuditedGrouping) async throws -> GroupingExplanation {
    var cores: [CoreFacts] = []
    if case .place(let school, _) = wish.about { cores = CoreFacts.all(of: school, in: audited) }
    return GroupingExplanation(
      wish: wish, plan: audited, cores: cores,
      byHand: wish.byHand(in: audited).map { GroupingAudit.audit($0, of: audited.facts) },
      otherwise: try await otherwise(wish, audited))
  }

  private func otherwise(
    _ wish: GroupingWish, _ audited: AuditedGrouping
  ) async throws -> Otherwise<AuditedGrouping> {
    let facts = audited.facts
    var formulation = GroupingFormulation(of: facts)
    formulation.ask(wish)
    var problem = formulation.problem
    problem.stages.append(formulation.nearness(to: audited.plan))
    let found = try await LexicographicSolver(solver: solver, options: options).solve(problem)
    let answer = try GroupingResult(found, further: 1) {
      GroupingAudit.audit(formulation.plan(from: $0), of: facts)
    }
    let search = InfeasibilitySearch(solver: solver, options: options, relaxations: 3, conflicts: 3)
    return try await Otherwise(answer) {
      try await search.conflicts(against: wish.instance) { elastic(wish, facts, $0) }
    } relaxations: {
      try await search.relaxations(granting: wish.instance) { elastic(wish, facts, $0) }
    }
  }

  /// The rows of the case with a wish, loosened.
  private func elastic(
    _ wish: GroupingWish, _ facts: GroupingCase, _ loosening: Loosening
  ) -> ElasticModel {
    var formulation = GroupingFormulation(of: facts, loosening: loosening, criteria: false)
    formulation.ask(wish)
    let lines = PolicyLines(
      facts.policy.rules, cards: GroupingCatalogue.standard.cards.ruleCards, pins: [Wish.rule])
    return ElasticModel(formulation.rows, lines: lines)
  }
}

/// Where a school or somebody in a pair stands, and what if it were otherwise.
public struct GroupingExplanation: Sendable {
  public let wish: GroupingWish
  /// The grouping in hand.
  public let plan: AuditedGrouping
  /// The school with every core, the nearest first; empty where a pair is asked about.
  public let cores: [CoreFacts]
  /// The grouping with this one change made by hand, nothing else; nil where that is not enough said.
  public let byHand: AuditedGrouping?
  /// The best grouping in which it is so.
  public let otherwise: Otherwise<AuditedGrouping>
}
