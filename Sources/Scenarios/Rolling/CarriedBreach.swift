public import Postings
public import Rules

/// What postings that are decided already break by themselves, whatever is planned beside them.
///
/// A plan only adds postings, so a bound from above that is exceeded without any cannot be kept by any plan.
public enum CarriedBreach {
  /// The rules that must hold and are exceeded before anybody is sent anew, in the policy's order.
  public static func findings(of facts: PlanningCase) -> [Finding] {
    Audit.audit(Plan(postings: []), of: facts).violations.filter { finding in
      finding.measurement.relation == .atMost && !finding.measurement.isBalance
        && facts.nature(of: finding.instance.rule) == .bound
    }
  }
}
