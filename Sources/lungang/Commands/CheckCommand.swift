import ArgumentParser
import DistrictFiles
import Districts
import Postings
import Reports
import Rules

/// `lungang check`: audits a plan, also one typed by hand.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核查方案，手工编制的也可以。 Audits a plan, also one typed by hand.",
    discussion: "退出码：0 没有违规；1 数据、政策或方案有误；4 有违规。")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "方案：plan.csv、含“交流记录”表的工作簿，或方案文件夹。 The plan: a CSV, a workbook or a plan's folder.")
  var plan: String

  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: "基准方案（plan.csv）。 The plan that disruption compares with.")
  var baseline: String?

  @Option(
    name: .long,
    help: "手工改动之前、程序编制的方案；与之不同的交流计入人工决定（规则 override-share）。 The program's plan before it was edited by hand.")
  var editedFrom: String?

  func run() throws {
    let audited = try reporting(output) { try audit() }
    if output.json {
      Console.print(PlanJSON.check(audited).text)
    } else {
      Console.print(CheckText(audited, language: output.language).lines)
    }
    if !audited.isClean { throw ExitCode.violations }
  }

  private func audit() throws -> AuditedPlan {
    let loaded = try source.load(output)
    let plan = try source.plan(plan, of: loaded, output)
    let known = try baseline.map { try source.plan($0, of: loaded, output) }
    let original = try editedFrom.map { try source.plan($0, of: loaded, output) }
    let facts = PlanningCase(
      district: loaded.district, policy: loaded.policy, baseline: known?.postings,
      original: original?.postings)
    return Audit.audit(plan, of: facts)
  }
}
