import ArgumentParser
import DistrictFiles
import Districts
import Postings
import Reports
import Scenarios

/// `lungang diff`: what differs between two plans.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两份方案（后者减前者）。 What differs between two plans, second minus first.")

  @OptionGroup var source: DistrictOptions

  @Argument(help: "第一份方案：文件夹、plan.csv 或工作簿。 The first plan.")
  var first: String

  @Argument(help: "第二份方案，手工编制的也可以。 The second plan, also one typed by hand.")
  var second: String

  @OptionGroup var result: DifferenceOptions

  func run() throws {
    let output = result.output
    let (before, after) = try reporting(output) {
      try source.spare(result.folder)
      let loaded = try source.load(output)
      let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
      return (
        Audit.audit(try source.plan(first, of: loaded, output), of: facts),
        Audit.audit(try source.plan(second, of: loaded, output), of: facts)
      )
    }
    let difference = PlanDifference(before, after)
    let titles = (first: first, second: second)
    try result.hand(
      over: DifferenceTables(
        difference, from: before.facts, to: after.facts, titles: titles, language: output.language
      ).document,
      json: DifferenceJSON.document(difference, titles: titles).text,
      lines: DifferenceText(
        difference, from: before.facts, to: after.facts, titles: titles, language: output.language
      ).lines)
  }
}
