import ArgumentParser
import Reports

/// `lungang docs`: the pages of `docs/` that are made from the program.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "由程序生成的文档。 Pages made from the program.", shouldDisplay: false,
    subcommands: [RulesPage.self])

  /// `lungang docs rules`: `docs/rules.md`.
  struct RulesPage: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "规则一览。 The page of all rules.")

    func run() { print(RuleCatalogueDocument(Rooms.all).text, terminator: "") }
  }
}
