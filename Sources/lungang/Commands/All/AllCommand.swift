import ArgumentParser
import Districts
import Foundation
import Reports
import Rules

/// `lungang all`: does for every district of a folder what its policy asks for.
struct AllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "逐一办理文件夹中的各个区县。 Runs every district of a folder.",
    discussion: """
      对文件夹中每个有 policy.yaml 的子文件夹，按政策中的规则依次办理，一处出错不影响其余，最后列总表。
      退出码取最重的一个：1 数据有误，2 无可行方案，3 未找到方案，4 有违规；全部完成为 0。
      """)

  @Argument(help: "含有各区县文件夹的文件夹，如 Data/plans。 The folder of districts.")
  var folder: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件夹，每个区县一个子文件夹；不填则只显示总表。 Where to write, a subfolder a district.")
  var destination: String?

  @Option(
    name: .long,
    help:
      "不办的部分：groups、postings、visits、evaluation；可写几次。 Commands that are left out; may be given several times.")
  var skip: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    for words in skip where !RoomStep.all.contains(where: { $0.words == words || $0.folder == words }) {
      let known = RoomStep.all.map(\.folder).joined(separator: ", ")
      throw ValidationError("没有“\(words)”这一部分。 Known parts: \(known).")
    }
  }

  func run() async throws {
    let names = try districts()
    let skipped = Set(RoomStep.all.filter { skip.contains($0.words) || skip.contains($0.folder) }.map(\.room))
    var overviews: [DistrictOverview] = []
    for name in names {
      let run = DistrictRun(
        path: folder + "/" + name, name: name, output: destination, language: output.language,
        skipped: skipped)
      overviews.append(await run.overview())
    }
    if output.json {
      Console.print(OverviewJSON.document(overviews).text)
    } else {
      // Columns in the order in which the work is done.
      let rooms = RoomStep.all.compactMap { step in Rooms.all.first { $0.room == step.room } }
      Console.print(OverviewText(overviews, rooms: rooms, language: output.language).lines)
    }
    let worst = DistrictOverview.worst(overviews.map(\.exit))
    if worst != 0 { throw ExitCode(worst) }
  }

  /// The subfolders that hold a policy, by name.
  private func districts() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/policy.yaml") }
      .sorted()
    guard !found.isEmpty else {
      throw ValidationError(
        "\(folder) 中没有含 policy.yaml 的子文件夹。 There is no subfolder with a policy.yaml.")
    }
    return found
  }
}
