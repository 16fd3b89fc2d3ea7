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
    if let raised {
      problems += raised.warnings
      problems += raised.objections.compactMap { Self.fault(of: $0, published) }
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
    let known = raised?.objections ?? []
    replanning = Replanning(
      changed, published: Audit.audit(Plan(postings: published), of: facts), objections: known)
    self.objections = known
    warnings = changed.warnings
  }

  /// What is wrong with an objection against a posting that nobody published: upheld it would change nothing.
  private static func fault(of objection: Objection, _ published: [Posting]) -> DistrictProblem? {
    let isKnown = published.contains { posting in
      objection.concerns(teacher: posting.teacher, to: posting.to, start: posting.start)
    }
    guard !isKnown else { return nil }
    let own = published.filter { $0.teacher == objection.teacher }
      .map { "\($0.to)（\($0.start)）" }.joined(separator: "、")
    return DistrictProblem(
      objection.isUpheld ? .error : .warning, objection.place, value: objection.teacher,
      message: Text(
        zh: "已公布的方案中没有这位教师的这次交流，异议无从处理。",
        en: "The published plan has no such posting of this teacher; the objection concerns nothing."),
      advice: own.isEmpty
        ? Text(zh: "请核对教师编号。", en: "Check the teacher's id.")
        : Text(
          zh: "公布的是：\(own)。请更正交流单位或开始学年，或把它们留空。",
          en: "Published is: \(own). Correct host and start year, or leave them blank."))
  }
}
