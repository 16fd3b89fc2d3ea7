public import DistrictFiles
public import Districts
import Postings
public import Rules

/// What a re-planning starts from, as it stands in files.
public struct ReplanningFiles: Sendable {
  public let replanning: Replanning
  /// The objections, upheld and rejected.
  public let objections: [Objection]
  /// What is odd about the changes but no error.
  public let warnings: [DistrictProblem]

  /// Reads the changes and objections and makes them.
  ///
  /// - Parameters:
  ///   - published: the postings of the published plan.
  ///   - changes: the path of changes.yaml; nil: none.
  ///   - objections: the path of objections.csv; nil: none.
  /// - Throws: every problem of both files at once.
  public init(
    _ loaded: LoadedDistrict, published: [Posting], changes: String?, objections: String?, rules: [RuleCard]
  ) throws(DistrictProblems) {
    var problems: [DistrictProblem] = []
    var file: ChangesFile?
    var raised: ObjectionsFile?
    do {
      raised = try objections.map { path throws(DistrictProblems) in
        try ObjectionsFile(path, for: loaded.district)
      }
    } catch {
      problems += error.problems
    }
    do {
      file = try changes.map { path throws(DistrictProblems) in
        try ChangesFile(path, for: loaded, rules: rules)
      }
    } catch {
      problems += error.problems
    }
    let changed = try ChangeApplication.apply(
      (file?.changes ?? []) + (raised?.changes ?? []), to: PlanningBasis(loaded, published: published),
      rules: rules, problems: problems + (file?.problems ?? []))
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    replanning = Replanning(changed, published: Audit.audit(Plan(postings: published), of: facts))
    self.objections = raised?.objections ?? []
    warnings = changed.warnings
  }
}
