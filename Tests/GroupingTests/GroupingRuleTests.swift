import Districts
import GLPKSolver
import LexicographicSolver
import LinearModels
import RuleModels
import Rules
import Testing

@testable import Grouping

extension GroupingFormulation {
  /// Whether the rows allow exactly this grouping.
  func allows(_ plan: GroupingPlan) async throws -> Bool {
    guard let model = fixed(to: plan) else { return false }
    return try await GLPKSolver().solve(model).hasValues
  }

  /// The least value of a criterion that the rows allow for exactly this grouping; nil if they forbid it.
  func least(_ criterion: String, of plan: GroupingPlan) async throws -> Int? {
    guard var model = fixed(to: plan) else { return nil }
    let objective = rows.objectives[criterion] ?? Objective()
    for (column, factor) in objective.factors { model.setObjective(ofColumn: column, to: Double(factor)) }
    let solution = try await GLPKSolver().solve(model)
    guard solution.hasValues, let value = solution.objective else { return nil }
    return Int(value.rounded()) + objective.constant
  }

  private func fixed(to plan: GroupingPlan) -> Model? {
    guard let chosen = columns(of: plan) else { return nil }
    var model = self.model
    for column in choices.indices {
      let value: Double = chosen.contains(column) ? 1 : 0
      model.setBounds(ofColumn: column, lower: value, upper: value)
    }
    return model
  }
}

/// Groupings near a given one: some of all choices taken or left.
enum NearbyGroupings {
  /// The given one, each choice of it left out, and so many at random from a fixed seed.
  static func some(_ formulation: GroupingFormulation, near plan: GroupingPlan, count: Int) -> [GroupingPlan]
  {
    var plans = [plan]
    for number in plan.pairs.indices {
      var fewer = plan
      fewer.pairs.remove(at: number)
      plans.append(fewer)
    }
    for number in plan.places.indices {
      var fewer = plan
      fewer.places.remove(at: number)
      plans.append(fewer)
    }
    let known = formulation.columns(of: plan) ?? []
    let columns = formulation.choices.indices
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    for _ in 0..<count {
      var chosen = known
      for _ in 0...next(3) {
        let column = next(columns.count)
        if chosen.remove(column) == nil { chosen.insert(column) }
      }
      var values = [Int](repeating: 0, count: formulation.model.columns.count)
      for column in chosen { values[column] = 1 }
      // A grouping by its columns: a school in two groups must show, so places are made one by one.
      let facts = formulation.facts
      var made = GroupingPlan()
      for column in columns where values[column] == 1 {
        switch formulation.choices[column] {
        case .place(let school, let core):
          made.places.append(
            GroupPlace(
              school: facts.district.schools[school].id, group: facts.groupName(core),
              role: school == core ? .core : .member))
        case .pair(let kind, let first, let second): made.pairs.append(facts.pair(kind, first, second))
        }
      }
      plans.append(made)
    }
    return plans
  }
}

struct GroupingRuleTests {
  static let ids = GroupingCatalogue.standard.rules.map { $0.card.id }

  private func rule(_ id: String) throws -> any GroupingRule.Type {
    try #require(GroupingCatalogue.standard.rules.first { $0.card.id == id })
  }

  @Test(arguments: ids)
  func checkFindsExactlyTheBreaches(of id: String) throws {
    for example in try rule(id).examples {
      let audited = GroupingAudit.audit(example.plan, of: try example.facts(of: id))
      let own = audited.violations.filter { $0.instance.rule == id }
      let subjects = Set(own.map { $0.instance.subject.description }).sorted()
      #expect(subjects == example.breaches, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: ids)
  func rowsForbidExactlyTheBreakingGroupings(of id: String) async throws {
    for example in try rule(id).examples {
      let facts = try example.facts(of: id)
      let allowed = try await GroupingFormulation(of: facts).allows(example.plan)
      #expect(allowed == example.breaches.isEmpty, "\(id): \(example.title.en)")
    }
  }

  @Test(arguments: ids)
  func rowsAndCheckAgreeNearby(of id: String) async throws {
    for example in try rule(id).examples {
      for firmness in [Firmness.must, .should] {
        let facts = try example.facts(of: id, firmness: firmness)
        let formulation = GroupingFormulation(of: facts)
        for plan in NearbyGroupings.some(formulation, near: example.plan, count: 120) {
          let audited = GroupingAudit.audit(plan, of: facts)
          let allowed = try await formulation.allows(plan)
          #expect(allowed == audited.isClean, "\(id) \(firmness): \(example.title.en): \(plan)")
          guard allowed, firmness == .should else { continue }
          let units = try await formulation.least("breaches", of: plan)
          #expect(units == audited.scores.first?.value ?? 0, "\(id): \(example.title.en): \(plan)")
        }
      }
    }
  }

  @Test func idsAreUniqueAndTextsFilled() throws {
    let cards = GroupingCatalogue.standard.rules.map { $0.card }
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.zh.isEmpty && !card.title.en.isEmpty && !card.sources.isEmpty)
      #expect(Set(card.parameters.map(\.name)).count == card.parameters.count)
      let examples = try rule(card.id).examples
      #expect(examples.contains { $0.breaches.isEmpty } && examples.contains { !$0.breaches.isEmpty })
    }
  }

  @Test func criteriaAndScoresAgree() async throws {
    let criteria = GroupingCatalogue.standard.criteria.map { type(of: $0).card.id }
    for id in Self.ids {
      for example in try rule(id).examples where example.breaches.isEmpty {
        let entry = PolicyEntry(index: 0, rule: id, values: example.parameters, firmness: .must)
        let facts = try example.district.facts(rules: [entry], criteria: criteria)
        let formulation = GroupingFormulation(of: facts)
        for plan in NearbyGroupings.some(formulation, near: example.plan, count: 30) {
          let audited = GroupingAudit.audit(plan, of: facts)
          guard audited.isClean else { continue }
          for score in audited.scores {
            let least = try await formulation.least(score.id, of: plan)
            #expect(least == score.value, "\(id) \(score.id): \(plan)")
          }
        }
      }
    }
  }
}
