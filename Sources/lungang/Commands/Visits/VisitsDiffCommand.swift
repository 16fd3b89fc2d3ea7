import ArgumentParser
import DistrictFiles
import Districts
import Reports
import Visits

/// `lungang visits diff`: what differs between two calendars.
struct VisitsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两份活动日历（后者减前者）。 What differs between two calendars, second minus first.",
    discussion: "退出码：0 已比较；1 数据、政策或日历有误。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "第一份日历：visits.csv、工作簿或输出文件夹。 The first calendar.")
  var first: String

  @Argument(help: "第二份日历，手工改过的也可以。 The second calendar, also one edited by hand.")
  var second: String

  @OptionGroup var result: DifferenceOptions

  func run() throws {
    let output = result.output
    let (before, after) = try reporting(output) {
      try source.spare(result.folder)
      let facts = try source.loadVisits(output).facts
      return (
        try source.auditVisits(first, of: facts, output), try source.auditVisits(second, of: facts, output)
      )
    }
    let difference = VisitDifference(before, after)
    let titles = (first: first, second: second)
    try result.hand(
      over: DifferenceDocument(difference, of: after.facts, titles: titles, language: output.language),
      json: VisitDifferenceJSON.document(difference, titles: titles).text,
      lines: VisitDifferenceText(difference, of: after.facts, titles: titles, language: output.language)
        .lines)
  }
}
