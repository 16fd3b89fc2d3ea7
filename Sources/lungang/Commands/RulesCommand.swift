import ArgumentParser
import Districts
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
    guard let rule else {
      if output.json {
        Console.print(RuleJSON.catalogue(Rooms.all).text)
      } else {
        Console.print(RuleText(language: output.language).list(Rooms.all))
      }
      return
    }
    let known = Rooms.all.flatMap { room in room.rules.map { (type: $0, room: room) } }
    guard let found = known.first(where: { [$0.type.card.id, $0.type.card.title.zh].contains(rule) }) else {
      let nearest = NearestName.of(rule, among: Rooms.all.ruleCards.flatMap { [$0.id, $0.title.zh] })
      let hint = nearest.map { "是否为“\($0)”？ Maybe '\($0)'." } ?? ""
      throw ValidationError("没有规则“\(rule)”。 There is no such rule. \(hint)")
    }
    if output.json {
      Console.print(RuleJSON.rule(found.type, of: found.room).text)
    } else {
      Console.print(RuleText(language: output.language).page(found.type))
    }
  }
}
