import ArgumentParser
import DistrictFiles
import Districts
import Grouping
import Reports

/// `lungang groups diff`: what differs between two groupings.
struct GroupsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两份分组（后者减前者）。 What differs between two groupings, second minus first.",
    discussion: "退出码：0 已比较；1 数据、政策或分组有误。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "第一份分组：groups.csv、工作簿或输出文件夹。 The first grouping.")
  var first: String

  @Argument(help: "第二份分组，手工改过的也可以。 The second grouping, also one edited by hand.")
  var second: String

  @OptionGroup var result: DifferenceOptions

  func run() throws {
    let output = result.output
    let (before, after) = try reporting(output) {
      try source.spare(result.folder)
      let facts = try source.loadGroups(output).facts
      return (
        try source.auditGroups(first, of: facts, output), try source.auditGroups(second, of: facts, output)
      )
    }
    let difference = GroupingDifference(before, after)
    let titles = (first: first, second: second)
    try result.hand(
      over: DifferenceDocument(difference, of: after.facts, titles: titles, language: output.language),
      json: GroupingDifferenceJSON.document(difference, titles: titles).text,
      lines: GroupingDifferenceText(difference, of: after.facts, titles: titles, language: output.language)
        .lines)
  }
}
