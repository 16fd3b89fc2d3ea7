import ArgumentParser
import Districts
import Postings
import Reports
import Rules

/// `lungang rules`: every rule with its parameters, or one with its examples.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "查看规则及其参数。 Lists the rules and their parameters.")

  @Argument(help: "规则名称，如 member-coverage 或 成员校全覆盖。 The rule to show with its examples.")
  var rule: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let catalogue = Catalogue.standard
    guard let rule else {
      if output.json {
        Console.print(RuleJSON.catalogue(catalogue).text)
      } else {
        Console.print(RuleText(language: output.language).list(catalogue))
      }
      return
    }
    guard let type = catalogue.rules.first(where: { $0.card.id == rule || $0.card.title.zh == rule }) else {
      let nearest = NearestName.of(rule, among: catalogue.ruleCards.flatMap { [$0.id, $0.title.zh] })
      let hint = nearest.map { "是否为“\($0)”？ Maybe '\($0)'." } ?? ""
      throw ValidationError("没有规则“\(rule)”。 There is no such rule. \(hint)")
    }
    if output.json {
      Console.print(RuleJSON.rule(type).text)
    } else {
      Console.print(RuleText(language: output.language).page(type))
    }
  }
}
