import Districts
public import RuleModels
import Rules

extension Planner {
  /// Plans a case that resembles one whose best plan is known; of equally good plans the one nearest to that plan.
  ///
  /// Only the schools are planned that the differences can have to do with; all others keep the known plan, which is the
  /// best they can do and differs by nothing. The whole plan is audited all the same. The answer is that of planning the
  /// whole, and where that does not follow, the whole is planned: where a rule counts over the district, where the
  /// policies differ, or where a limit struck.
  public func plan(_ facts: PlanningCase, beside known: PlannedCase) async throws -> PlanningResult {
    if let result = try await planPart(of: facts, beside: known) { return result }
    return try await plan(facts, near: known.audited.plan)
  }

  /// The answer by planning a part of the case; nil where that does not give it.
  private func planPart(of facts: PlanningCase, beside known: PlannedCase) async throws -> PlanningResult? {
    guard let schools = known.reach(of: facts), schools.count < facts.district.schools.count else {
      return nil
    }
    let before = known.audited
    let inside = before.plan.postings.filter { schools.contains($0.from) }
    let own = try await plan(facts.part(of: schools), near: Plan(postings: inside))
    let outside = before.plan.postings.filter { !schools.contains($0.from) }
    guard own.outcome == .optimal, let part = own.audited else {
      // A part without a plan leaves the whole without one, unless a rule of the whole asked too much of the part.
      let isApart = !Audit.audit(Plan(postings: outside), of: facts).speaksOfWholeDistrict
      return own.outcome == .infeasible && isApart ? own : nil
    }
    let audited = Audit.audit(Plan(postings: outside + part.plan.postings), of: facts)
    let former = Audit.audit(Plan(postings: inside), of: before.facts.part(of: schools))
    guard audited.isClean, !audited.speaksOfWholeDistrict,
      Self.isSum(audited, of: part, insteadOf: former, in: before)
    else { return nil }
    let criteria = zip(own.criteria, audited.scores).map { criterion, score in
      CriterionOutcome(
        name: criterion.name, value: score.value, bound: score.value, proven: criterion.proven)
    }
    return PlanningResult(
      outcome: .optimal, audited: audited, criteria: criteria,
      keptSchools: facts.district.schools.count { !schools.contains($0.id) })
  }

  /// Whether every criterion of the whole is what it was, with the part's new value instead of its former one: the audit's
  /// own proof that nothing links the part to the rest.
  private static func isSum(
    _ whole: AuditedPlan, of part: AuditedPlan, insteadOf former: AuditedPlan, in before: AuditedPlan
  ) -> Bool {
    let scores = [whole, part, former, before].map(\.scores)
    guard scores.allSatisfy({ $0.map(\.id) == scores[0].map(\.id) }) else { return false }
    return scores[0].indices.allSatisfy { place in
      scores[0][place].value == scores[3][place].value - scores[2][place].value + scores[1][place].value
    }
  }
}
