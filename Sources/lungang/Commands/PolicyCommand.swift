import ArgumentParser
import DistrictFiles
import Postings
import Reports
import Rules

/// `lungang policy`: what concerns a policy alone.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "比较政策。 Compares policies.", subcommands: [Compare.self])

  /// `lungang policy compare A B`: what differs, in the words of the rules.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "两份政策有哪些不同。 Says what differs between two policies.")

    @Argument(help: "第一份政策文件。 The first policy.yaml.")
    var first: String

    @Argument(help: "第二份政策文件。 The second policy.yaml.")
    var second: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      let loader = PolicyLoader(rules: Rooms.all.ruleCards, criteria: Rooms.all.criterionCards)
      let (before, after) = try reporting(output) { (try loader.load(first), try loader.load(second)) }
      let comparison = PolicyComparison(
        before, after, cards: Rooms.all.ruleCards, criteria: Rooms.all.criterionCards)
      if output.json {
        Console.print(PolicyComparisonText.json(comparison).text)
      } else {
        Console.print(
          PolicyComparisonText(language: output.language).lines(comparison, from: before, to: after))
      }
    }
  }
}
