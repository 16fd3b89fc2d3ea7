import DistrictFiles
import Districts
import Foundation
import RuleModels
import Rules
import Tables

extension PlanVerification {
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

  /// Compares the district and the further files with those that the plan was made from.
  ///
  /// - Throws: the files that cannot be read, and those that are needed and not named.
  mutating func compare(_ loaded: LoadedDistrict, _ sources: Sources) throws {
    add(
      "inputs", loaded.inputSHA256 == record.inputSHA256,
      Text(zh: "数据与政策与编制时一致", en: "district and policy are as they were"))
    try demand(sources)
    for (name, _, path) in sources.all {
      guard let path, let known = record.further[name] else { continue }
      add(
        name, Fingerprint.sha256(of: try WholeFile.bytes(Self.planFile(path))) == known,
        Text(zh: "\(path) 与编制时一致", en: "\(path) is as it was"))
    }
  }

  /// The scenario that the plan is of; nil: the base.
  ///
  /// - Parameter path: the file of scenarios.
  func scenario(_ path: String, of loaded: LoadedDistrict) throws -> Scenario? {
    guard let name = record.options["scenario"] else { return nil }
    let file = try ScenariosFile(path, for: loaded, rules: rules)
    if let scenario = file.scenarios.first(where: { $0.name == name }) { return scenario }
    throw DistrictProblems([
      DistrictProblem(
        .error, Place(file: path, isInText: true), value: name,
        message: Text(zh: "文件中没有“\(name)”这个情景。", en: "The file has no scenario \"\(name)\"."))
    ])
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

  /// A plan's folder stands for the `plan.csv` in it.
  static func planFile(_ path: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? path + "/plan.csv" : path
  }
}
