import Districts
import GLPKSolver
import LexicographicSolver
import LinearModels
import Rules
import Testing

@testable import Postings

/// The three tests that serve every rule, and those that keep the catalogue in order.
struct RuleExampleTests {
  static let rules = Catalogue.standard.rules

  @Test(arguments: rules.map { $0.card.id })
  func checkFindsExactlyTheBreaches(of id: String) throws {
    let rule = try #require(Catalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let audited = Audit.audit(Plan(postings: example.plan), of: facts)
      let own = audited.violations.filter { $0.instance.rule == id }
      #expect(
        own.map { $0.instance.subject.description }.sorted() == example.breaches,
        "\(id): \(example.title.en)")
      let other = audited.violations.filter { $0.instance.rule != id }
      #expect(other.isEmpty, "\(id): \(example.title.en) breaks \(other.map(\.instance)) as well")
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func rowsForbidExactlyTheBreakingPlans(of id: String) async throws {
    let rule = try #require(Catalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let allowed = try await Formulation(of: facts).allows(Plan(postings: example.plan))
      #expect(allowed == example.breaches.isEmpty, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func shouldCountsTheUnitsThatTheAuditCounts(of id: String) async throws {
    let rule = try #require(Catalogue.standard.rule(id))
    guard ![.fact, .list, .definition].contains(rule.card.nature) else { return }
    for example in rule.examples {
      let facts = try example.facts(of: id, firmness: .should)
      let plan = Plan(postings: example.plan)
      let audited = Audit.audit(plan, of: facts)
      let units = try await Formulation(of: facts).breaches(of: plan)
      #expect(units == audited.scores.first?.value, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func rowsAndCheckAgreeOnEveryPlan(of id: String) async throws {
    let rule = try #require(Catalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let formulation = Formulation(of: facts)
      for plan in TinyPlans.some(of: facts, including: example.plan) {
        let clean = Audit.audit(plan, of: facts).violations.isEmpty
        let allowed = try await formulation.allows(plan)
        #expect(allowed == clean, "\(id): \(example.title.en): \(plan.postings)")
      }
    }
  }

  @Test func idsAreUniqueAndTextsFilled() {
    let cards = Catalogue.standard.ruleCards
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.zh.isEmpty && !card.title.en.isEmpty)
      #expect(!card.statement.zh.isEmpty && !card.statement.en.isEmpty)
      #expect(!card.sources.isEmpty, "\(card.id) cites nothing")
      #expect(Set(card.parameters.map(\.name)).count == card.parameters.count)
    }
  }

  @Test(arguments: rules.map { $0.card.id })
  func everyRuleHasAKeepingAndABreakingExample(of id: String) throws {
    let rule = try #require(Catalogue.standard.rule(id))
    if [.list, .definition].contains(rule.card.nature) { return }
    #expect(rule.examples.contains { $0.breaches.isEmpty })
    #expect(rule.examples.contains { !$0.breaches.isEmpty })
  }
}
