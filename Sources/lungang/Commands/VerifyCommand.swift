import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import Postings
import Reports
import Tables

/// `lungang verify`: whether inputs, plan and audit still belong together.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对方案与其来源。 Whether inputs, plan and audit still belong together.",
    discussion: "退出码：0 相符；1 有不符或文件缺失；4 方案有违规。")

  @Argument(help: "方案文件夹。 The plan's folder.")
  var folder: String

  @Option(name: .long, help: "区县文件夹或工作簿；不填则只核对方案文件本身。 The district it was made from.")
  var district: String?

  @Option(name: .long, help: "政策文件。 The policy file.")
  var policy: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (checks, isClean) = try reporting(output) { try verify() }
    if output.json {
      Console.print(
        JSONValue.object(checks.map { JSONValue.Member($0.name, .bool($0.holds)) }).text)
    } else {
      Console.print(checks.map { check in (check.holds ? "✓ " : "✗ ") + check.words.in(output.language) })
    }
    guard checks.allSatisfy(\.holds) else { throw isClean ? ExitCode.badInput : ExitCode.violations }
  }

  private struct Check {
    var name: String
    var holds: Bool
    var words: Text
  }

  /// What `provenance.json` says of a plan.
  private struct Record: Decodable {
    var version: String
    var inputSHA256: String
    var written: [String: String]
  }

  private func verify() throws -> (checks: [Check], isClean: Bool) {
    let bytes = try WholeFile.bytes(folder + "/provenance.json")
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: "provenance.json", isInText: true),
          message: Text(zh: "来源记录无法识别。", en: "The record of the plan's sources cannot be read."))
      ])
    }
    var checks = record.written.keys.sorted().map { name in
      let found = (try? WholeFile.bytes(folder + "/" + name)).map { Fingerprint.sha256(of: $0) }
      return Check(
        name: name, holds: found == record.written[name],
        words: Text(zh: "\(name) 与编制时一致", en: "\(name) is as it was written"))
    }
    let own = Lungang.configuration.version
    checks.append(
      Check(
        name: "version", holds: record.version == own,
        words: Text(
          zh: "程序版本：编制时 \(record.version)，现在 \(own)", en: "version: then \(record.version), now \(own)")))
    guard let district else { return (checks, true) }
    let loaded = try Rooms.loader.load(district, policy: policy)
    checks.append(
      Check(
        name: "inputs", holds: loaded.inputSHA256 == record.inputSHA256,
        words: Text(zh: "数据与政策与编制时一致", en: "district and policy are as they were")))
    let plan = try PlanFile(folder + "/plan.csv", for: loaded.district)
    let audited = Audit.audit(
      Plan(postings: plan.postings), of: PlanningCase(district: loaded.district, policy: loaded.policy))
    checks.append(
      Check(
        name: "audit", holds: audited.isClean,
        words: Text(
          zh: "复核：违规 \(audited.violations.count) 处", en: "audit: \(audited.violations.count) violations")))
    return (checks, audited.isClean)
  }
}
