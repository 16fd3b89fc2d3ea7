import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import Postings
import Reports
import Rules
import Scenarios
import Tables

/// `lungang roll`: makes next year's district of this year's and its published plan.
struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll", abstract: "结转到下一学年。 Makes next year's district folder.",
    discussion: "已公布的交流转为进行中或已结束，到龄退休的移除，期满的豁免取消，规划期后移一年。")

  @OptionGroup var source: DistrictOptions

  @Option(name: .long, help: "已公布的方案：文件夹或 plan.csv。 The published plan.")
  var plan: String

  @Option(name: [.customShort("o"), .customLong("output")], help: "下一学年的区县文件夹。 Next year's folder.")
  var folder: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard contents.filter({ !$0.hasPrefix(".") }).isEmpty else {
      throw ValidationError("文件夹 \(folder) 中已有文件，请另选名称。 The folder is not empty; choose another name.")
    }
    let rolled = try reporting(output) { try roll() }
    guard !output.json else {
      let notes = rolled.next.notes.map { note in
        JSONValue.pairs(["kind": .string(note.kind.rawValue), "id": .string(note.id)])
      }
      let exceeded = rolled.breaches.map { finding in
        JSONValue.pairs([
          "rule": .string(finding.instance.rule), "entry": .optional(finding.instance.entry),
          "subject": .string(finding.measurement.subject.description),
          "value": .integer(finding.measurement.value), "bound": .integer(finding.measurement.bound),
        ])
      }
      return Console.print(
        JSONValue.pairs([
          "first": .integer(rolled.next.horizon.first.first), "notes": .array(notes),
          "exceeded": .array(exceeded), "notCarried": .array(rolled.left.map { .string($0.id) }),
        ]).text)
    }
    Console.print(rolled.lines)
  }

  /// What the roll-over did, and what is said of it.
  private struct Rolled {
    let lines: [String]
    let next: NextYear
    let breaches: [Finding]
    let left: [TableForm]
  }

  private func roll() throws -> Rolled {
    // Calendars, lists and records of the year that ends: they are named and not carried over.
    let (loaded, left) = try Rooms.loader.load(source.district, policy: source.policy) { tables in
      Rooms.furtherTables.filter { tables.has($0) }
    }
    Console.complain(loaded.warnings.map { $0.described(in: output.language) })
    let known = try source.plan(plan, of: loaded, output)
    let next = NextYear(after: PlanningBasis(loaded, published: known.postings))
    let path = source.policy ?? policyPath(loaded)
    let text = String(decoding: try WholeFile.bytes(path), as: UTF8.self)
    guard let policy = PolicyText.moving(text, to: next.horizon) else {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: loaded.policyFile, isInText: true),
          message: Text(zh: "找不到规划期的第一学年。", en: "The first year of the horizon was not found."),
          advice: Text(
            zh: "请写 horizon: { first: 2027, years: 3 }。", en: "Write horizon: { first: 2027, years: 3 }."))
      ])
    }
    // What is written must be readable, or it is not written.
    let writer = DistrictWriter(language: output.language)
    let files = writer.files(of: next.draft) + [("policy.yaml", Array(policy.utf8))]
    let made = try Rooms.loader.load(
      files: Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }, name: loaded.district.name)
    let breaches = CarriedBreach.findings(
      of: PlanningCase(district: made.district, policy: made.policy))
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    let lines = NextYearText(next, of: facts, breaches: breaches, left: left, language: output.language).lines
    let report = (lines.joined(separator: "\n") + "\n")
    try AtomicFile.write(files + [("结转说明.txt", Array(report.utf8))], intoFolder: folder)
    return Rolled(lines: lines, next: next, breaches: breaches, left: left)
  }

  /// The policy in the folder, or beside the workbook.
  private func policyPath(_ loaded: LoadedDistrict) -> String {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: source.district, isDirectory: &isFolder)
    let url = URL(fileURLWithPath: source.district)
    return (isFolder.boolValue ? url : url.deletingLastPathComponent()).path + "/" + loaded.policyFile
  }
}
