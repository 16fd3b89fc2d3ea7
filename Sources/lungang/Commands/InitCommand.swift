import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import ReadyPolicies
import SyntheticDistricts
import Tables

/// `lungang init`: makes a district's folder: an invented one, or an example.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建区县文件夹（虚构数据，可照样替换）。 Makes a district's folder with invented people.")

  @Argument(help: "要新建的文件夹。 The folder to make.")
  var folder: String

  @Option(name: .long, help: "教师人数，20 至 100000。 Number of teachers.")
  var size = 300

  @Option(name: .long, help: "随机种子；同一种子得到同样的数据。 The same seed gives the same district.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "集团数，缺省按人数确定。 Number of school groups.")
  var groups: Int?

  @Flag(name: .long, help: "名额紧张的区县。 A district with hardly any key staff to spare.")
  var tight = false

  @Option(name: .long, help: "示例区县，如 13-libo-jituan。 An example district by name.")
  var example: String?

  @Option(
    name: .long,
    help: "现成政策，如 libo、national-2014；缺省为通常的政策。 A ready policy by name.")
  var policy: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (20...100_000).contains(size) else {
      throw ValidationError("--size 应在 20 与 100000 之间。 Between 20 and 100000.")
    }
    if let groups, !(groups >= 1 && size / groups >= 20) {
      throw ValidationError("--groups 应不少于 1，且每个集团不少于 20 名教师。 At least 1, and 20 teachers a group.")
    }
    if let policy, ReadyPolicy.named(policy) == nil {
      let known = ReadyPolicy.all.map(\.name).joined(separator: ", ")
      throw ValidationError("没有现成政策“\(policy)”。 Known policies: \(known).")
    }
    if let example, SyntheticExample.named(example) == nil {
      let known = SyntheticExample.all.map(\.name).joined(separator: ", ")
      throw ValidationError("没有示例“\(example)”。 Known examples: \(known).")
    }
  }

  func run() throws {
    try reporting(output) {
      try refuseFilledFolder()
      let headers: Language
      let draft: DistrictDraft
      let usual: String
      if let known = example.flatMap(SyntheticExample.named) {
        (headers, draft, usual) = (known.language, known.draft, known.policy)
      } else {
        let options = SyntheticOptions(
          size: size, seed: seed, groups: groups, tightness: tight ? .tight : .ordinary)
        (headers, draft, usual) = (
          output.language, SyntheticDistrict.invent(options), SyntheticDistrict.policy(options)
        )
      }
      let policy = policy.flatMap(ReadyPolicy.named)?.text ?? usual
      try DistrictWriter(language: headers).write(draft, toFolder: folder)
      try AtomicFile.write(Array(policy.utf8), to: folder + "/policy.yaml")
      if let readme = example.flatMap(SyntheticExample.named)?.readme {
        try AtomicFile.write(Array(readme.utf8), to: folder + "/README.md")
      }
    }
    if output.language == .chinese {
      Console.print([
        "已新建 \(folder)。下一步：", "  lungang validate \(folder)", "  lungang plan \(folder) -o \(folder)-方案",
      ])
    } else {
      Console.print([
        "Made \(folder). Next:", "  lungang validate \(folder)", "  lungang plan \(folder) -o \(folder)-plan",
      ])
    }
  }

  /// A folder that holds files already is never written over.
  private func refuseFilledFolder() throws {
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if !contents.filter({ !$0.hasPrefix(".") }).isEmpty {
      throw ValidationError("文件夹 \(folder) 中已有文件，请另选名称。 The folder is not empty; choose another name.")
    }
  }
}
