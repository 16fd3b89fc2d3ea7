import ArgumentParser
import DistrictFiles
import Districts
import Grouping
import Reports
import Rules

/// `lungang groups check`: audits groups and pairs, also some typed by hand.
struct GroupsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核查集团与结对，手工编制的也可以。 Audits groups and pairs, also some typed by hand.",
    discussion: "退出码：0 没有违规；1 数据、政策或分组有误；4 有违规。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "分组：groups.csv、含“集团”“结对”表的工作簿，或 groups plan 的输出文件夹。 A CSV, a workbook or a folder.")
  var groups: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let audited = try reporting(output) {
      try source.auditGroups(groups, of: source.loadGroups(output).facts, output)
    }
    if output.json {
      Console.print(GroupingJSON.check(audited).text)
    } else {
      Console.print(GroupingText(audited.facts, language: output.language).check(audited))
    }
    if !audited.isClean { throw ExitCode.violations }
  }
}
