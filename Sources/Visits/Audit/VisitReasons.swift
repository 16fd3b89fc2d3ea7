public import Rules

/// What each activity serves: the rule instances that would be broken without it.
public struct VisitReasons: Sendable {
  private let served: [String: [RuleInstance]]

  public init(_ audited: AuditedVisits) {
    var served: [String: Set<RuleInstance>] = [:]
    for finding in audited.findings where finding.measurement.holds {
      let measurement = finding.measurement
      // One fewer breaks a lower bound that is met exactly; a bound of none is served by nothing.
      guard measurement.relation == .atLeast, measurement.bound > 0, measurement.margin == 0 else { continue }
      let nature = VisitCatalogue.standard.rule(finding.instance.rule)?.card.nature
      guard nature == .bound || finding.instance.rule == AgreedVisits.card.id else { continue }
      for visit in measurement.people { served[visit, default: []].insert(finding.instance) }
    }
    self.served = served.mapValues { $0.sorted() }
  }

  /// The instances that an activity serves, in the policy's order.
  public func served(by visit: String) -> [RuleInstance] { served[visit] ?? [] }
}
