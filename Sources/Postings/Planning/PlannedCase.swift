import Districts
public import RuleModels
import Rules

/// A case with its proven best plan, from which cases that resemble it are planned: what they leave alone is kept.
public struct PlannedCase: Sendable {
  public let audited: AuditedPlan
  let links: SchoolLinks

  /// - Returns: nil where the plan is not proven in every criterion, or a rule speaks of the whole district, so that no part
  ///   of it could be planned alone.
  public init?(_ result: PlanningResult) {
    guard result.outcome == .optimal, let audited = result.audited, audited.facts.baseline == nil,
      audited.facts.original == nil, !audited.speaksOfWholeDistrict
    else { return nil }
    self.audited = audited
    links = SchoolLinks(of: audited.facts)
  }

  /// The schools, by id, that another case's differences can have to do with, in either case; nil where the cases differ
  /// in more than their districts.
  ///
  /// What lies outside is the same in both cases, and nothing links it to what lies inside.
  func reach(of facts: PlanningCase) -> Set<String>? {
    let known = audited.facts
    guard facts.policy == known.policy, facts.baseline == nil, facts.original == nil else { return nil }
    let sides = [(known, links), (facts, SchoolLinks(of: facts))]
    var reached = known.district.schoolsThatDiffer(from: facts.district)
    var size = -1
    while reached.count != size {
      size = reached.count
      for (side, links) in sides {
        let numbers = reached.compactMap { side.district.schoolNumbers[$0] }
        reached.formUnion(links.reach(of: numbers).map { side.district.schools[$0].id })
      }
    }
    return reached
  }
}

extension AuditedPlan {
  /// Whether a rule counts over the whole district at once.
  var speaksOfWholeDistrict: Bool { findings.contains { $0.instance.subject.place == "*" } }
}

extension PlanningCase {
  /// The case of some schools (ids) alone.
  func part(of schools: Set<String>) -> PlanningCase {
    part(of: Set(schools.compactMap { district.schoolNumbers[$0] }))
  }
}
