import ArgumentParser
import DistrictFiles
import Districts
import Reports
import Rules
import Visits

/// `lungang visits export`: the calendar as workbook and page, `.ics` files, lists, attendance sheets.
struct VisitsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出日历、各校 .ics、名单和签到表。 Exports calendars, .ics files, lists and attendance sheets.",
    discussion: "退出码：0 已导出；1 数据或日历有误；4 日历有违规，未导出。")

  @OptionGroup var source: DistrictOptions

  @Option(name: .long, help: "活动日历：visits.csv 或 visits plan 的输出文件夹。 The calendar to export.")
  var plan: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "输出文件夹；不填则写入方案文件夹。 Where to write.")
  var folder: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = folder ?? (plan.hasSuffix(".csv") || plan.hasSuffix(".xlsx") ? "." : plan)
    let (audited, sha) = try reporting(output) {
      // Its lists are called like the district's own tables.
      try source.spare(target)
      let loaded = try source.loadVisits(output)
      return (try source.auditVisits(plan, of: loaded.facts, output), loaded.district.inputSHA256)
    }
    guard audited.isClean else {
      if output.json {
        Console.print(VisitJSON.check(audited).text)
      } else {
        Console.print(VisitText(audited.facts, language: output.language).check(audited))
      }
      throw ExitCode.violations
    }
    let files = try reporting(output) {
      try VisitFolder(target, language: output.language).export(audited, fingerprint: sha)
    }
    if output.json {
      Console.print(
        JSONValue.pairs(["folder": .string(target), "files": .array(files.map(JSONValue.string))]).text)
    } else {
      let count = files.count
      Console.print(
        [
          output.language == .chinese
            ? "已写入 \(target)，共 \(count) 个文件：" : "\(count) files written to \(target):"
        ] + files.map { "  " + $0 })
    }
  }
}
