public import DistrictFiles
public import Districts
import Foundation
public import Postings
import RuleModels
public import Rules
public import Scenarios
import Tables

/// Whether a plan's folder is as it was written, and still goes with what the plan was made from.
///
/// It knows the folders of `plan`, of `replan` and of each scenario of `simulate` by their `provenance.json`.
public struct PlanVerification: Sendable {
  /// What was looked at, in order.
  public private(set) var checks: [Check]
  /// How many violations the plan has; nil: it was not audited.
  public private(set) var violations: Int?
  private let folder: String
  private let rules: [RuleCard]
  private let record: Record

  /// One thing that holds or does not.
  public struct Check: Hashable, Sendable {
    public let name: String
    public let holds: Bool
    public let words: Text
  }

  /// Paths of the files that a plan was made from, besides the district.
  public struct Sources: Sendable {
    /// The published plan: a folder or a `plan.csv`.
    public var published: String?
    public var changes: String?
    public var objections: String?
    public var scenarios: String?
    public var baseline: String?

    public init(
      published: String? = nil, changes: String? = nil, objections: String? = nil, scenarios: String? = nil,
      baseline: String? = nil
    ) {
      self.published = published
      self.changes = changes
      self.objections = objections
      self.scenarios = scenarios
      self.baseline = baseline
    }

    /// By the names that `provenance.json` uses, with the option that names each.
    var all: [(name: String, option: String, path: String?)] {
      [
        ("published", "--plan", published), ("changes", "--changes", changes),
        ("objections", "--objections", objections), ("scenarios", "--scenarios", scenarios),
        ("baseline", "--baseline", baseline),
      ]
    }
  }

  /// What the plan was made for, once all it was made from is at hand.
  public enum Origin: Sendable {
    case plan(PlanningCase)
    case replan(Replanning)
    /// nil: the base.
    case scenario(PlanningBasis, Scenario?)
  }

  /// What `provenance.json` says of a plan.
  private struct Record: Decodable {
    var version: String
    var inputSHA256: String
    var further: [String: String]
    var options: [String: String]
    var written: [String: String]
  }

  /// Looks at the files of a folder.
  ///
  /// - Parameters:
  ///   - version: that of the program.
  ///   - rules: the cards of all rules that a policy or a change may name.
  /// - Throws: why `provenance.json` cannot be read.
  public init(folder: String, version: String, rules: [RuleCard]) throws {
    self.folder = folder
    self.rules = rules
    let path = folder + "/provenance.json"
    guard FileManager.default.fileExists(atPath: path) else {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: folder, isInText: true),
          message: Text(
            zh: "这里没有来源记录 provenance.json，不是方案文件夹。",
            en: "There is no provenance.json here; it is no plan's folder."),
          advice: Text(
            zh: "请指明 lungang plan、replan 写出的文件夹，或 simulate 写出的文件夹中某个情景的子文件夹。",
            en: "Name a folder that `lungang plan` or `replan` wrote, or one scenario's folder of `simulate`."
          ))
      ])
    }
    let bytes = try WholeFile.bytes(path)
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: "provenance.json", isInText: true),
          message: Text(zh: "来源记录无法识别。", en: "The record of the plan's sources cannot be read."),
          advice: Text(
            zh: "请取回原来的文件，或重新编制方案。", en: "Bring back the original file, or make the plan again."))
      ])
    }
    self.record = record
    checks = record.written.keys.sorted().map { name in
      let found = (try? WholeFile.bytes(folder + "/" + name)).map { Fingerprint.sha256(of: $0) }
      return Check(
        name: name, holds: found == record.written[name],
        words: Text(zh: "\(name) 与编制时一致", en: "\(name) is as it was written"))
    }
    checks.append(
      Check(
        name: "version", holds: record.version == version,
        words: Text(
          zh: "程序版本：编制时 \(record.version)，现在 \(version)",
          en: "version: then \(record.version), now \(version)")))
  }

  /// Whether the plan depended on a limit, so that it cannot be made again for certain.
  public var isCut: Bool { record.options["time-limit"] != nil || record.options["gap"] != nil }

  /// Compares the district and the further files with those that the plan was made from, and audits the plan under the
  /// facts that they give.
  ///
  /// - Returns: what the plan was made for.
  /// - Throws: every problem of the files, and the files that are needed and not named.
  public mutating func verify(
    _ loaded: LoadedDistrict, _ sources: Sources
  ) throws -> Origin {
    checks.append(
      Check(
        name: "inputs", holds: loaded.inputSHA256 == record.inputSHA256,
        words: Text(zh: "数据与政策与编制时一致", en: "district and policy are as they were")))
    try demand(sources)
    for (name, _, path) in sources.all {
      guard let path, let known = record.further[name] else { continue }
      let file = Self.planFile(path)
      checks.append(
        Check(
          name: name, holds: Fingerprint.sha256(of: try WholeFile.bytes(file)) == known,
          words: Text(zh: "\(path) 与编制时一致", en: "\(path) is as it was")))
    }
    let origin = try origin(loaded, sources)
    guard record.written["plan.csv"] != nil else { return origin }
    let facts = try facts(of: origin)
    let plan = try PlanFile(folder + "/plan.csv", for: facts.district)
    let audited = Audit.audit(Plan(postings: plan.postings), of: facts)
    violations = audited.violations.count
    checks.append(
      Check(
        name: "audit", holds: audited.isClean,
        words: Text(
          zh: "复核：违规 \(audited.violations.count) 处", en: "audit: \(audited.violations.count) violations")))
    return origin
  }

  /// Compares the plan that was made again with the one in the folder, byte for byte.
  public mutating func compare(_ again: PlanDocument) {
    let bytes = again.result.audited.map { PlanCSV.bytes($0) }
    let holds = bytes.map { Fingerprint.sha256(of: $0) } == record.written["plan.csv"]
    checks.append(
      Check(
        name: "again", holds: holds,
        words: Text(zh: "重新编制，结果逐字节相同", en: "made again, the plan is the same byte for byte")))
  }

  /// What is needed and not named, and what is named and was not needed.
  private func demand(_ sources: Sources) throws {
    let problems = sources.all.compactMap { name, option, path -> DistrictProblem? in
      let place = Place(file: "provenance.json", isInText: true)
      switch (record.further[name], path) {
      case (.some, nil):
        return DistrictProblem(
          .error, place, value: name,
          message: Text(
            zh: "这份方案还依据了另一份文件（\(name)）。", en: "The plan was made from one more file (\(name))."),
          advice: Text(zh: "请用 \(option) 指明。", en: "Name it by \(option)."))
      case (nil, .some(let path)):
        return DistrictProblem(
          .error, place, value: path,
          message: Text(
            zh: "这份方案编制时没有用到这样的文件（\(name)）。", en: "The plan was made without such a file (\(name))."),
          advice: Text(zh: "请去掉 \(option)，或核对方案文件夹。", en: "Leave out \(option), or check the plan's folder."))
      default: return nil
      }
    }
    if !problems.isEmpty { throw DistrictProblems(problems) }
  }

  private func origin(_ loaded: LoadedDistrict, _ sources: Sources) throws -> Origin {
    if record.further["scenarios"] != nil, let path = sources.scenarios {
      guard let name = record.options["scenario"] else { return .scenario(PlanningBasis(loaded), nil) }
      let file = try ScenariosFile(path, for: loaded, rules: rules)
      guard let scenario = file.scenarios.first(where: { $0.name == name }) else {
        throw DistrictProblems([
          DistrictProblem(
            .error, Place(file: path, isInText: true), value: name,
            message: Text(zh: "文件中没有“\(name)”这个情景。", en: "The file has no scenario \"\(name)\"."))
        ])
      }
      return .scenario(PlanningBasis(loaded), scenario)
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

  /// A plan's folder stands for the `plan.csv` in it.
  private static func planFile(_ path: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? path + "/plan.csv" : path
  }
}
