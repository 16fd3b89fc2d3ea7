public import DistrictFiles
import Districts
public import Postings
public import RuleModels
import Rules
public import Scenarios

extension PlanVerification {
  /// What the plan was made for, once all it was made from is at hand.
  public enum Origin: Sendable {
    case plan(PlanningCase)
    case replan(Replanning)
    /// nil: the base.
    case scenario(PlanningBasis, Scenario?)
  }

  /// Compares the district and the further files with those that a plan of postings was made from, and audits the plan
  /// under the facts that they give.
  ///
  /// - Returns: what the plan was made for.
  /// - Throws: every problem of the files, and the files that are needed and not named.
  public mutating func verify(_ loaded: LoadedDistrict, _ sources: Sources) throws -> Origin {
    try compare(loaded, sources)
    let origin = try origin(loaded, sources)
    guard record.written["plan.csv"] != nil else { return origin }
    let facts = try facts(of: origin)
    let plan = try PlanFile(folder + "/plan.csv", for: facts.district)
    add(violations: Audit.audit(Plan(postings: plan.postings), of: facts).violations.count)
    return origin
  }

  /// Compares the plan that was made again with the one in the folder, byte for byte.
  public mutating func compare(_ again: PlanningResult) {
    compare(again.audited.map { [("plan.csv", PlanCSV.bytes($0))] } ?? [], of: ["plan.csv"])
  }

  private func origin(_ loaded: LoadedDistrict, _ sources: Sources) throws -> Origin {
    if record.further["scenarios"] != nil, let path = sources.scenarios {
      return .scenario(PlanningBasis(loaded), try scenario(path, of: loaded))
    }
    func plan(_ path: String) throws -> [Posting] {
      try PlanFile(Self.planFile(path), for: loaded.district).postings
    }
    guard record.further["published"] != nil, let path = sources.published else {
      return .plan(
        PlanningCase(
          district: loaded.district, policy: loaded.policy, baseline: try sources.baseline.map(plan)))
    }
    let known = try plan(path)
    return .replan(
      try ReplanningFiles(
        loaded, published: known, changes: sources.changes, objections: sources.objections, rules: rules
      ).replanning)
  }

  private func facts(of origin: Origin) throws -> PlanningCase {
    switch origin {
    case .plan(let facts): return facts
    case .replan(let replanning): return replanning.facts
    case .scenario(let basis, let scenario):
      let changed = try ChangeApplication.apply(
        scenario?.changes ?? [], to: basis, rules: rules)
      return PlanningCase(district: changed.district, policy: changed.policy)
    }
  }
}
