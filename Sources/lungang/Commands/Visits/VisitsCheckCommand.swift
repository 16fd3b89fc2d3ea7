import ArgumentParser
import DistrictFiles
import Districts
import Reports
import Rules
import Visits

/// `lungang visits check`: audits a calendar of activities, also one typed by hand.
struct VisitsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核查活动日历，手工编制的也可以。 Audits a calendar, also one typed by hand.",
    discussion: "退出码：0 没有违规；1 数据、政策或日历有误；4 有违规。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "活动日历：visits.csv、含“活动安排”表的工作簿，或方案文件夹。 The calendar: a CSV, a workbook or a plan's folder.")
  var plan: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let audited = try reporting(output) {
      try source.auditVisits(plan, of: source.loadVisits(output).facts, output)
    }
    if output.json {
      Console.print(VisitJSON.check(audited).text)
    } else {
      Console.print(VisitText(audited.facts, language: output.language).check(audited))
    }
    if !audited.isClean { throw ExitCode.violations }
  }
}
