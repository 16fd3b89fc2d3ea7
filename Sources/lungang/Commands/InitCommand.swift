import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import ReadyPolicies
import Reports
import SyntheticDistricts
import Tables

/// `lungang init`: makes a district's folder: an invented one, or an example.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建区县文件夹或填写用的工作簿。 Makes a district's folder, or a workbook to fill in.",
    discussion: """
      lungang init 文件夹               虚构的区县，可照样替换
      lungang init --xlsx 文件.xlsx     空白工作簿：下拉选项、每栏说明、示例行、填写说明；政策写在旁边的 policy.yaml
      lungang init --xlsx 文件.xlsx --room all   另有活动日历、集团组建、考核核查的各表
      lungang init --xlsx 文件.xlsx --example 13-libo-jituan   填好的工作簿
      """)

  @Argument(help: "要新建的文件夹。 The folder to make.")
  var folder: String?

  @Option(name: .long, help: "要新建的工作簿（.xlsx），代替文件夹。 A workbook to make instead of a folder.")
  var xlsx: String?

  @Option(name: .long, help: "教师人数，20 至 100000。 Number of teachers.")
  var size: Int?

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

  @Option(
    name: .long,
    help: "空白工作簿还要哪些工作的表：visits、groups、checks 或 all；可写几次。 Whose further tables a blank workbook gets.")
  var room: [TemplateRoom] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (folder == nil) != (xlsx == nil) else {
      throw ValidationError("请写文件夹，或写 --xlsx 文件，二者取一。 Give a folder or --xlsx, one of the two.")
    }
    if let xlsx, !xlsx.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("--xlsx 的文件名应以 .xlsx 结尾。 The workbook's name must end with .xlsx.")
    }
    if !room.isEmpty, !isTemplate {
      throw ValidationError(
        "--room 只用于空白工作簿（--xlsx，不带 --example、--size）。 --room is for blank workbooks.")
    }
    let size = size ?? Self.usualSize
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

  private static let usualSize = 300

  func run() throws {
    try reporting(output) {
      if let xlsx { try writeWorkbook(xlsx) } else if let folder { try writeFolder(folder) }
    }
    let made = xlsx ?? folder ?? ""
    let isChinese = output.language == .chinese
    Console.print([isChinese ? "已新建 \(made)。下一步：" : "Made \(made). Next:", "  lungang validate \(made)"])
    Console.print(next(made))
  }

  /// The commands for which the new policy has rules.
  private func next(_ made: String) -> [String] {
    let stem = xlsx.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent } ?? made
    let policy = try? Rooms.loader.load(made).policy
    let asked = policy.map(RoomStep.asked) ?? RoomStep.all.filter { $0.words == "plan" }
    let isChinese = output.language == .chinese
    return asked.map {
      "  lungang \($0.words) \(made) -o \(stem)-\(isChinese ? $0.chineseFolder : $0.folder)"
    }
  }

  /// An example or an invented district: its rows, the language of its headers, its policy.
  private var content: (headers: Language, draft: DistrictDraft, policy: String) {
    let ready = policy.flatMap(ReadyPolicy.named)?.text
    if let known = example.flatMap(SyntheticExample.named) {
      return (known.language, known.draft, ready ?? known.policy)
    }
    return (output.language, SyntheticDistrict.invent(options), ready ?? SyntheticDistrict.policy(options))
  }

  /// How the district is invented; the policy of an empty workbook bears the workbook's name.
  private var options: SyntheticOptions {
    let name =
      isTemplate ? xlsx.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent } : nil
    return SyntheticOptions(
      size: size ?? Self.usualSize, seed: seed, groups: groups, tightness: tight ? .tight : .ordinary,
      name: name)
  }

  /// Without an example or a size a workbook is empty but for example rows.
  private var isTemplate: Bool { xlsx != nil && example == nil && size == nil }

  /// The CSV files of an example that stand beside its district.
  private var furtherTables: [(name: String, bytes: [UInt8])] {
    (example.flatMap(SyntheticExample.named)?.files ?? []).filter { $0.name.hasSuffix(".csv") }
      .map { ($0.name, Array($0.text.utf8)) }
  }

  private func writeFolder(_ folder: String) throws {
    try refuseFilled(folder)
    let (headers, draft, policy) = content
    try DistrictWriter(language: headers).write(draft, toFolder: folder)
    try AtomicFile.write(Array(policy.utf8), to: folder + "/policy.yaml")
    for file in example.flatMap(SyntheticExample.named)?.files ?? [] where file.name != "policy.yaml" {
      try AtomicFile.write(Array(file.text.utf8), to: folder + "/" + file.name)
    }
  }

  private func writeWorkbook(_ path: String) throws {
    let url = URL(fileURLWithPath: path)
    if FileManager.default.fileExists(atPath: path) {
      throw ValidationError("\(path) 已经存在，请另选名称。 The file exists; choose another name.")
    }
    try AtomicFile.makeFolder(url.deletingLastPathComponent().path)
    let (headers, draft, policy) = content
    let writing = DistrictWorkbook(language: headers)
    let workbook =
      isTemplate
      ? writing.template(startingIn: options.horizon.first, rooms: TemplateRoom.guides(room))
      : writing.workbook(of: draft, further: furtherTables, forms: Rooms.furtherTables)
    try WorkbookWriter.write(workbook, to: path)
    let policyPath = url.deletingLastPathComponent().appendingPathComponent("policy.yaml").path
    // A policy that somebody wrote is never written over.
    if FileManager.default.fileExists(atPath: policyPath) {
      Console.complain([
        output.language == .chinese
          ? "\(policyPath) 已经存在，没有改动。" : "\(policyPath) is there already and was left as it is."
      ])
    } else {
      try AtomicFile.write(Array(policy.utf8), to: policyPath)
    }
  }

  /// A folder that holds files already is never written over.
  private func refuseFilled(_ folder: String) throws {
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if !contents.filter({ !$0.hasPrefix(".") }).isEmpty {
      throw ValidationError("文件夹 \(folder) 中已有文件，请另选名称。 The folder is not empty; choose another name.")
    }
  }
}
