import DistrictFiles
public import Districts
import Foundation
import RuleModels
public import Rules
import Tables

/// Whether a plan's folder is as it was written, and still goes with what the plan was made from.
///
/// It knows the folders of `plan`, of `replan` and of each scenario of `simulate`, for postings, calendars and groups, by
/// their `provenance.json`.
public struct PlanVerification: Sendable {
  /// What was looked at, in order.
  public private(set) var checks: [Check]
  /// How many violations the plan has; nil: it was not audited.
  public private(set) var violations: Int?
  /// What the folder holds a plan of.
  public var room: Provenance.Room { record.room ?? .postings }
  let folder: String
  let rules: [RuleCard]
  let record: Record

  /// One thing that holds or does not.
  public struct Check: Hashable, Sendable {
    public let name: String
    public let holds: Bool
    public let words: Text
  }

  /// What `provenance.json` says of a plan.
  struct Record: Decodable {
    /// nil: written before other rooms had such a record.
    var room: Provenance.Room?
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
            zh: "请指明 plan、replan、visits plan、groups plan 写出的文件夹，或 simulate 写出的文件夹中某个情景的子文件夹。",
            en:
              "Name a folder that `plan`, `replan`, `visits plan` or `groups plan` wrote, or one scenario's folder of `simulate`."
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

  /// Compares a plan that was made again with the one in the folder, byte for byte.
  ///
  /// - Parameters:
  ///   - tables: the files of the plan that was made again; empty: there is none.
  ///   - names: all files that a plan of the room may consist of.
  mutating func compare(_ tables: [(name: String, bytes: [UInt8])], of names: [String]) {
    let found = Dictionary(tables.map { ($0.name, Fingerprint.sha256(of: $0.bytes)) }) { first, _ in first }
    checks.append(
      Check(
        name: "again", holds: names.allSatisfy { found[$0] == record.written[$0] },
        words: Text(zh: "重新编制，结果逐字节相同", en: "made again, the plan is the same byte for byte")))
  }

  /// Adds a check.
  mutating func add(_ name: String, _ holds: Bool, _ words: Text) {
    checks.append(Check(name: name, holds: holds, words: words))
  }

  /// Adds what the audit found.
  mutating func add(violations count: Int) {
    violations = count
    add("audit", count == 0, Text(zh: "复核：违规 \(count) 处", en: "audit: \(count) violations"))
  }
}
