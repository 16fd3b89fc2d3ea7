import Districts
import Rules

@testable import Postings

/// Every plan of a tiny case that breaks no condition on a single posting, audited.
struct EveryPlan {
  /// Plans with their audits.
  let audited: [AuditedPlan]

  /// - Parameter limit: the most plans; a case with more is passed over.
  init?(of facts: PlanningCase, limit: Int) {
    let empty = Audit.audit(Plan(postings: []), of: facts)
    let alone = TinyPlans.everyPosting(of: facts).filter { posting in
      let audited = Audit.audit(Plan(postings: [posting]), of: facts)
      let before = Set(empty.violations.map(\.instance))
      // What one posting breaks by itself no other posting can mend.
      return !audited.violations.contains { finding in
        let nature = facts.nature(of: finding.instance.rule)
        return !before.contains(finding.instance) && nature != .bound && finding.instance.rule != "pin"
      }
    }
    var plans: [[Posting]] = [[]]
    for choices in Dictionary(grouping: alone, by: \.teacher).sorted(by: { $0.key < $1.key }).map(\.value) {
      var ways: [[Posting]] = [[]] + choices.map { [$0] }
      for first in choices { ways += choices.filter { first.end <= $0.start }.map { [first, $0] } }
      if plans.count * ways.count > limit { return nil }
      plans = plans.flatMap { plan in ways.map { plan + $0 } }
    }
    audited = plans.map { Audit.audit(Plan(postings: $0), of: facts) }
  }

  /// The criteria of the best plan without a violation, in the policy's order; nil: no plan is allowed.
  var best: [Int]? {
    audited.filter(\.isClean).map { $0.scores.map(\.value) }.min { $0.lexicographicallyPrecedes($1) }
  }
}
