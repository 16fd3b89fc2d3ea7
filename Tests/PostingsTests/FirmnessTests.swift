import Districts
import GLPKSolver
import LinearModels
import RuleModels
import Rules
import Testing

@testable import Postings

/// What firmness and scope do to a rule, whichever it is.
struct FirmnessTests {
  /// A should whose weight is never spent gives the same plan values as a must.
  @Test func shouldEqualsMustWhereNothingIsBroken() async throws {
    var compared = 0
    for seed in 30_000..<30_250 {
      let facts = try InteractionTests.facts(seed)
      guard EveryPlan(of: facts, limit: 60) != nil else { continue }
      // Personal conditions and terms are left alone: as shoulds they do not define who is eligible, how long a term is.
      let fixed = Set(
        Catalogue.standard.ruleCards.filter { $0.nature == .personal }.map(\.id) + ["term-length"])
      func policy(_ firmness: Firmness) -> Policy {
        var policy = facts.policy
        policy.criteria.removeAll { $0 == "breaches" }
        for index in policy.rules.indices {
          policy.rules[index].firmness = fixed.contains(policy.rules[index].rule) ? .must : firmness
        }
        return policy
      }
      func values(_ firmness: Firmness) async throws -> [Int]? {
        let firm = PlanningCase(
          district: facts.district, policy: policy(firmness), baseline: facts.baseline)
        return try await Planner(solver: .glpk).plan(firm).audited?.scores.map(\.value)
      }
      guard let must = try await values(.must), let should = try await values(.should) else { continue }
      compared += 1
      let isSoft = policy(.should).orderedCriteria.first == "breaches"
      #expect(should == (isSoft ? [0] : []) + must, "seed \(seed)")
    }
    #expect(compared > 60)
  }

  /// A rule whose scope holds no school asks for nothing and forbids nothing.
  @Test func emptyScopeAsksForNothing() throws {
    for card in Catalogue.standard.ruleCards where card.nature != .fact {
      for seed in 0..<25 {
        var maker = RandomDistrict(seed: seed)
        let district = try District(maker.draft(), asOf: maker.horizon.first)
        func facts(_ rules: [PolicyEntry]) -> PlanningCase {
          PlanningCase(
            district: district,
            policy: Policy(name: "试", horizon: maker.horizon, rules: rules, criteria: ["needs"]))
        }
        let values: [String: ParameterValue] =
          card.parameters.contains { $0.name == "minimum" }
          ? ["minimum": .integer(1)] : [:]
        let scoped = facts([
          PolicyEntry(index: 0, rule: card.id, values: values, scope: Scope(schools: []))
        ])
        let (with, without) = (Formulation(of: scoped), Formulation(of: facts([])))
        #expect(with.candidates.all == without.candidates.all, "\(card.id), seed \(seed)")
        #expect(with.model.rows.count == without.model.rows.count, "\(card.id), seed \(seed)")
        let plan = Plan(postings: TinyPlans.everyPosting(of: scoped))
        let own = Audit.audit(plan, of: scoped).violations.filter { $0.instance.rule == card.id }
        #expect(own.isEmpty, "\(card.id), seed \(seed): \(own.map(\.instance))")
      }
    }
  }

  /// A rule that names no firmness where it is a goal by nature says so on its card.
  @Test func goalsAreShouldsByDefault() {
    let shoulds = Catalogue.standard.ruleCards.filter { $0.defaultFirmness == .should }.map(\.id)
    #expect(shoulds.sorted() == ["gap-filling", "mandatory-rotation"])
  }
}
