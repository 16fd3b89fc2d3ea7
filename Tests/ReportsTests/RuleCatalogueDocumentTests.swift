import Districts
import Foundation
import Postings
import Reports
import Rules
import Testing

/// The page of all rules.
struct RuleCatalogueDocumentTests {
  static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rules.md")

  @Test func committedPageIsUpToDate() throws {
    let committed = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(committed == RuleCatalogueDocument(Rooms.all).text, "run `make docs`")
  }

  @Test func pageNamesEveryRuleParameterAndExample() {
    let text = RuleCatalogueDocument(Rooms.all).text
    for rule in Catalogue.standard.rules {
      #expect(text.contains("\n## \(rule.card.id)\n"))
      #expect(text.contains(rule.card.statement.zh) && text.contains(rule.card.statement.en))
      for parameter in rule.card.parameters { #expect(text.contains("| `\(parameter.name)` |")) }
      for example in rule.examples { #expect(text.contains(example.title.zh)) }
    }
    for card in Catalogue.standard.criterionCards { #expect(text.contains("| `\(card.id)` |")) }
  }
}
