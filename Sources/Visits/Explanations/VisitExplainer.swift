public import LexicographicSolver
public import LinearModels
public import RuleModels
public import Rules

/// Says why an activity stands where it does and not elsewhere: from the audit of the calendar, by changing it by hand, and
/// by planning again with one thing otherwise.
public struct VisitExplainer: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions

  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Answers what would be if a wish came true.
  ///
  /// What has nothing to do with the activities asked about stays as the calendar in hand has it, where that keeps all
  /// rules. Of equally good calendars the nearest to it is taken.
  /// - Throws: `PlannerFault` where the audit does not confirm a plan; whatever the solver throws when it fails.
  public func explain(_ wish: VisitWish, in audited: AuditedVisits) async throws -> VisitExplanation {
    VisitExplanation(
      wish: wish, plan: audited,
      served: wish.visit.map { VisitReasons(audited).served(by: $0.id) } ?? [],
      byHand: wish.byHand(in: audited.plan, of: audited.facts)
        .map { VisitAudit.audit($0, of: audited.facts) },
      otherwise: try await otherwise(wish, audited))
  }

  private func otherwise(
    _ wish: VisitWish, _ audited: AuditedVisits
  ) async throws -> Otherwise<AuditedVisits> {
    let facts = audited.facts
    var formulation = VisitFormulation(of: facts)
    let asked = formulation.ask(wish, beside: audited.plan)
    var problem = formulation.problem
    problem.stages.append(formulation.nearness(to: audited.plan))
    if audited.isClean { formulation.keep(audited.plan, beyond: asked, in: &problem) }
    let found = try await LexicographicSolver(solver: solver, options: options).solve(problem)
    let answer = try VisitResult(found, further: 1) {
      VisitAudit.audit(formulation.plan(from: $0), of: facts)
    }
    let search = InfeasibilitySearch(solver: solver, options: options, relaxations: 3, conflicts: 3)
    return try await Otherwise(answer) {
      try await search.conflicts(against: wish.instance) { elastic(wish, audited, $0) }
    } relaxations: {
      try await search.relaxations(granting: wish.instance) { elastic(wish, audited, $0) }
    }
  }

  /// The rows of the case with a wish, loosened.
  private func elastic(
    _ wish: VisitWish, _ audited: AuditedVisits, _ loosening: Loosening
  ) -> ElasticModel {
    var formulation = VisitFormulation(of: audited.facts, loosening: loosening, criteria: false)
    _ = formulation.ask(wish, beside: audited.plan)
    let lines = PolicyLines(
      audited.facts.policy.rules, cards: VisitCatalogue.standard.ruleCards, pins: [Wish.rule])
    return ElasticModel(formulation.rows, lines: lines)
  }
}

/// What an activity serves, and what if it were otherwise.
public struct VisitExplanation: Sendable {
  public let wish: VisitWish
  /// The calendar in hand.
  public let plan: AuditedVisits
  /// The rule instances that would be broken without the activity, in the policy's order.
  public let served: [RuleInstance]
  /// The calendar with this one change made by hand, nothing else; nil where the wish does not say enough for that.
  public let byHand: AuditedVisits?
  /// The best calendar in which it is so.
  public let otherwise: Otherwise<AuditedVisits>
}

extension VisitFormulation {
  /// Fixes what no row links to some columns as a calendar has it; nothing where the calendar is none of the model's.
  func keep(_ plan: VisitPlan, beyond asked: Set<Int>, in problem: inout LexicographicProblem) {
    guard !asked.isEmpty, let chosen = columns(of: plan) else { return }
    let reach = rows.reach(of: asked)
    let others = roomColumns.flatMap { $0.map(\.column) } + holderColumns.flatMap { $0.map(\.column) }
    for column in Array(0..<(makerStart + makers.count)) + others where !reach.contains(column) {
      let value = chosen.contains(column) ? 1.0 : 0
      problem.model.setBounds(ofColumn: column, lower: value, upper: value)
    }
  }
}
