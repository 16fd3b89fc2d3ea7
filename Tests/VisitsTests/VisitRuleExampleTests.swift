import Districts
import GLPKSolver
import LexicographicSolver
import RuleModels
import Rules
import Testing

@testable import Visits

/// The tests that serve every rule over activities, and those that keep the catalogue in order.
struct VisitRuleExampleTests {
  static let rules = VisitCatalogue.standard.rules
  static let ids = rules.map { $0.card.id }

  @Test(arguments: ids)
  func checkFindsExactlyTheBreaches(of id: String) throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let audited = VisitAudit.audit(example.plan, of: facts)
      let own = audited.violations.filter { $0.instance.rule == id }
      #expect(
        own.map { $0.instance.subject.description }.sorted() == example.breaches,
        "\(id): \(example.title.en)")
      let other = audited.violations.filter { $0.instance.rule != id }
      #expect(other.isEmpty, "\(id): \(example.title.en) breaks \(other.map(\.instance)) as well")
    }
  }

  @Test(arguments: ids)
  func rowsForbidExactlyTheBreakingPlans(of id: String) async throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let allowed = try await VisitFormulation(of: facts).allows(example.plan)
      #expect(allowed == example.breaches.isEmpty, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: ids)
  func rowsAndCheckAgreeOnEveryPlan(of id: String) async throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let formulation = VisitFormulation(of: facts)
      for plan in TinyPlans.some(of: facts, near: example.plan) {
        let violations = VisitAudit.audit(plan, of: facts).violations
        let allowed = try await formulation.allows(plan)
        #expect(
          allowed == violations.isEmpty,
          "\(id): \(example.title.en): \(violations.map(\.instance)) \(plan)")
      }
    }
  }

  @Test(arguments: ids)
  func shouldCountsTheUnitsThatTheAuditCounts(of id: String) async throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    guard rule.card.nature != .fact else { return }
    for example in rule.examples {
      let facts = try example.facts(of: id, firmness: .should)
      let audited = VisitAudit.audit(example.plan, of: facts)
      let units = try await VisitFormulation(of: facts).least("breaches", of: example.plan)
      #expect(units == audited.scores.first?.value, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: ids)
  func criteriaCountWhatTheAuditCounts(of id: String) async throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    for example in rule.examples where example.breaches.isEmpty {
      let facts = try example.facts(of: id)
      let audited = VisitAudit.audit(example.plan, of: facts)
      let formulation = VisitFormulation(of: facts)
      for score in audited.scores {
        let least = try await formulation.least(score.id, of: example.plan)
        #expect(least == score.value, "\(id): \(example.title.en): \(score.id)")
      }
    }
  }

  @Test(arguments: ids)
  func plannerKeepsEveryRuleThatCanBeKept(of id: String) async throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    for example in rule.examples {
      let facts = try example.facts(of: id)
      let result = try await VisitPlanner(solver: GLPKSolver()).plan(facts)
      // A keeping plan shows that one exists; a breaking one says nothing.
      if example.breaches.isEmpty { #expect(result.outcome == .optimal, "\(id): \(example.title.en)") }
      if let audited = result.audited { #expect(audited.isClean) }
    }
  }

  @Test func idsAreUniqueAndTextsFilled() {
    let cards = VisitCatalogue.standard.ruleCards
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.zh.isEmpty && !card.title.en.isEmpty)
      #expect(!card.statement.zh.isEmpty && !card.statement.en.isEmpty)
      #expect(!card.sources.isEmpty, "\(card.id) cites nothing")
      #expect(Set(card.parameters.map(\.name)).count == card.parameters.count)
    }
  }

  @Test(arguments: ids)
  func everyRuleHasAKeepingAndABreakingExample(of id: String) throws {
    let rule = try #require(VisitCatalogue.standard.rule(id))
    #expect(rule.examples.contains { $0.breaches.isEmpty })
    #expect(rule.examples.contains { !$0.breaches.isEmpty })
  }
}
