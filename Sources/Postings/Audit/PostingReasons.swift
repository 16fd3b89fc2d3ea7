public import Districts
public import Rules

extension AuditedPlan {
  /// The findings of rules that set a bound over several people.
  public var bounds: [Finding] {
    findings.filter { facts.nature(of: $0.instance.rule) == .bound }
  }
}

extension PlanningCase {
  /// The nature of a rule of the policy; nil for pins and the like.
  public func nature(of rule: String) -> RuleNature? {
    Catalogue.standard.rule(rule)?.card.nature
  }
}

/// What each posting serves: the rule instances that would be broken without it.
public struct PostingReasons: Sendable {
  private let served: [String: [RuleInstance]]

  public init(_ audited: AuditedPlan) {
    var served: [String: Set<RuleInstance>] = [:]
    for finding in audited.bounds where finding.measurement.holds {
      let measurement = finding.measurement
      // One person fewer breaks a lower bound that is met exactly, and an equality without tolerance left.
      let tight =
        measurement.relation == .atLeast
        ? measurement.margin == 0 : measurement.isBalance && measurement.margin == 0
      guard tight else { continue }
      for teacher in measurement.people { served[teacher, default: []].insert(finding.instance) }
    }
    self.served = served.mapValues { $0.sorted() }
  }

  /// The instances that a posting serves, in the policy's order: those of its teacher in the years that it covers.
  public func served(by posting: Posting) -> [RuleInstance] {
    (served[posting.teacher] ?? []).filter { instance in
      instance.subject.year.map(posting.covers) ?? true
    }
  }
}
