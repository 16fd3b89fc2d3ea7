import Districts
import GLPKSolver
import LexicographicSolver
import RuleModels
import Rules
import Testing

@testable import Visits

/// Planning where no calendar exists, and what is said then.
struct VisitPlannerTests {
  private func quota(_ index: Int, _ kind: String, _ minimum: Int, _ more: [String: ParameterValue] = [:])
    -> PolicyEntry
  {
    var values: [String: ParameterValue] = ["kind": .words([kind]), "minimum": .integer(minimum)]
    values.merge(more) { _, new in new }
    return PolicyEntry(index: index, rule: "visit-quota", values: values)
  }

  @Test func quotaBeyondTheDaysIsNamedAndItsLooseningIsLeast() async throws {
    // There are two teaching days a term, and a seminar takes place in the afternoon only.
    let facts = try TinyYear().facts(rules: [
      quota(0, "研讨", 3, ["period": .word("term")]), quota(1, "会议", 1),
    ])
    let planner = VisitPlanner(solver: GLPKSolver())
    #expect(try await planner.plan(facts).outcome == .infeasible)
    let report = try await planner.explain(facts)
    #expect(
      report.conflicts.map { $0.members.map(\.description) }.sorted { $0[0] < $1[0] } == [
        ["visit-quota[G,研讨,春季]"], ["visit-quota[G,研讨,秋季]"],
      ])
    let least = try #require(report.relaxations.first)
    #expect(least.amount == 2)
    #expect(least.steps.map(\.units) == [1, 1])
  }

  @Test func everyoneAtTwoActivitiesIsAConflictOfBoth() async throws {
    let everyone: (Int, String) -> PolicyEntry = { index, kind in
      PolicyEntry(index: index, rule: "attendance", values: ["kind": .words([kind])])
    }
    // Four afternoons in the year, everybody at each activity.
    let facts = try TinyYear().facts(rules: [
      quota(0, "研讨", 2), quota(1, "会议", 3), everyone(2, "研讨"), everyone(3, "会议"),
    ])
    let planner = VisitPlanner(solver: GLPKSolver())
    #expect(try await planner.plan(facts).outcome == .infeasible)
    let report = try await planner.explain(facts)
    #expect(
      report.conflicts.map { $0.members.map(\.description) } == [
        ["visit-quota[G,研讨]", "visit-quota[G,会议]"]
      ])
    #expect(report.relaxations.first?.amount == 1)
  }

  @Test func noMoreThanTheRulesAskForAndSpreadOverMonths() async throws {
    let facts = try TinyYear().facts(rules: [quota(0, "送教", 2, ["per": .word("member")])])
    let result = try await VisitPlanner(solver: GLPKSolver()).plan(facts)
    let audited = try #require(result.audited)
    #expect(audited.plan.visits.count == 4)
    for school in ["M", "N"] {
      let months = audited.plan.visits.filter { $0.school == school }.map(\.day.month)
      #expect(Set(months).count == 2, "two in one month: \(months)")
    }
    #expect(VisitReasons(audited).served(by: audited.plan.visits[0].id).count == 1)
  }

  @Test func criteriaAreThoseOfTheRoom() throws {
    let standard = VisitCatalogue.standard.criterionCards.map(\.id)
    func ids(_ criteria: [String]) throws -> [String] {
      let facts = try TinyYear().facts(rules: [], criteria: criteria)
      return VisitCatalogue.standard.criteria(of: facts.policy).map { type(of: $0).card.id }
    }
    #expect(try ids(["breaches", "needs", "travel"]) == standard)
    #expect(try ids(["burden", "needs", "activities"]) == ["burden", "activities"])
  }
}
