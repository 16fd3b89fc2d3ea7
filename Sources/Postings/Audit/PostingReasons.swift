public import Districts
public import Rules

extension PlanningCase {
  /// The nature of a rule of the policy; nil for pins and the like.
  public func nature(of rule: String) -> RuleNature? {
    Catalogue.standard.rule(rule)?.card.nature
  }
}

/// What each posting serves: the rule instances that would be broken without it.
public struct PostingReasons: Sendable {
  private let served: [String: [RuleInstance]]

  public init(_ audited: AuditedPlan) { self.init(audited, bounds: audited.bounds) }

  /// - Parameter bounds: what ``AuditedPlan/bounds`` gives, where it is known already.
  public init(_ audited: AuditedPlan, bounds: [Finding]) {
    // Many rows name everybody of a school; only who is sent has reasons for it.
    let sent = Set(audited.plan.postings.map(\.teacher))
    var served: [String: [RuleInstance]] = [:]
    for finding in bounds where finding.measurement.holds {
      let measurement = finding.measurement
      // One person fewer breaks a lower bound that is met exactly, and an equality without tolerance left.
      let tight =
        measurement.relation == .atLeast
        ? measurement.margin == 0 : measurement.isBalance && measurement.margin == 0
      guard tight else { continue }
      for teacher in measurement.people where sent.contains(teacher) {
        served[teacher, default: []].append(finding.instance)
      }
    }
    self.served = served.mapValues { instances in
      var last: RuleInstance?
      return instances.sorted().filter { instance in
        defer { last = instance }
        return instance != last
      }
    }
  }

  /// The instances that a posting serves, in the policy's order: those of its teacher in the years that it covers.
  public func served(by posting: Posting) -> [RuleInstance] {
    (served[posting.teacher] ?? []).filter { instance in
      instance.subject.year.map(posting.covers) ?? true
    }
  }
}
