import Districts
import GLPKSolver
import RuleModels
import Rules
import SyntheticDistricts
import Testing

@testable import Postings

/// Random policies over random tiny districts: the planner against every plan, the rows against the check.
struct InteractionTests {
  /// The case of a seed.
  static func facts(_ seed: Int) throws -> PlanningCase {
    var maker = RandomDistrict(seed: seed)
    let draft = maker.draft()
    var policies = RandomPolicy(seed: seed)
    let rules = Catalogue.standard.ruleCards.filter { $0.nature != .fact && $0.nature != .list }
    let policy = policies.policy(for: draft, horizon: maker.horizon, first: rules[seed % rules.count].id)
    let baseline =
      seed % 3 == 0 ? [Posting(teacher: "t0", from: "C", to: "M", start: maker.horizon.first, years: 1)] : nil
    return PlanningCase(
      district: try District(draft, asOf: maker.horizon.first), policy: policy, baseline: baseline)
  }

  @Test func plannerFindsTheBestOfEveryPlan() async throws {
    var (tried, planned) = (0, 0)
    for seed in 0..<1_000 {
      let facts = try Self.facts(seed)
      guard let every = EveryPlan(of: facts, limit: 150) else { continue }
      tried += 1
      let result: PlanningResult
      do {
        result = try await Planner(solver: .glpk).plan(facts)
      } catch {
        Issue.record("seed \(seed): \(error): \(describe(facts))")
        continue
      }
      let found = result.audited.map { $0.scores.map(\.value) }
      #expect(found == every.best, "seed \(seed): \(describe(facts))")
      #expect((result.outcome == .optimal) == (every.best != nil), "seed \(seed)")
      if found != nil { planned += 1 }
    }
    // The cases must not be all empty or all impossible.
    #expect(tried > 500)
    #expect(planned > tried / 3 && planned < tried)
  }

  @Test func rowsAndCheckAgreeOnRandomPlans() async throws {
    var forbidden = 0
    var allowed = 0
    for seed in 10_000..<10_600 {
      let facts = try Self.facts(seed)
      guard let every = EveryPlan(of: facts, limit: 150) else { continue }
      let formulation = Formulation(of: facts)
      var chance = SplitMix64(seed: UInt64(seed)).branch("plans")
      for audited in chance.some(6, of: every.audited) {
        let units = try await formulation.breaches(of: audited.plan)
        #expect(
          (units != nil) == audited.isClean, "seed \(seed): \(audited.plan.postings): \(describe(facts))")
        if let units {
          let counted = audited.breaches.reduce(0) { $0 + $1.measurement.missing * $1.weight }
          #expect(units == counted, "seed \(seed): \(audited.plan.postings): \(describe(facts))")
        }
        if audited.isClean { allowed += 1 } else { forbidden += 1 }
      }
    }
    #expect(allowed > 500 && forbidden > 300)
  }

  @Test func criteriaInTheModelAreTheScoresOfThePlan() async throws {
    for seed in 20_000..<20_150 {
      var maker = RandomDistrict(seed: seed)
      let draft = maker.draft()
      let criteria = Catalogue.standard.criterionCards.map(\.id)
      let baseline = [Posting(teacher: "t0", from: "C", to: "M", start: maker.horizon.first, years: 1)]
      let facts = PlanningCase(
        district: try District(draft, asOf: maker.horizon.first),
        policy: Policy(name: "试", horizon: maker.horizon, rules: [], criteria: criteria), baseline: baseline)
      guard let every = EveryPlan(of: facts, limit: 300) else { continue }
      let formulation = Formulation(of: facts)
      var chance = SplitMix64(seed: UInt64(seed)).branch("plans")
      for audited in chance.some(2, of: every.audited.filter(\.isClean)) {
        for score in audited.scores {
          let value = try await formulation.least(score.id, of: audited.plan)
          #expect(value == score.value, "seed \(seed): \(score.id): \(audited.plan.postings)")
        }
      }
    }
  }

  private func describe(_ facts: PlanningCase) -> String {
    facts.policy.rules.map { "\($0.rule) \($0.firmness) \($0.values.sorted { $0.key < $1.key }) \($0.scope)" }
      .joined(separator: " | ")
  }
}
