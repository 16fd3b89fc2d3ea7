import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Grouping

struct GroupingConflictTests {
  private let planner = GroupingPlanner(solver: GLPKSolver())

  @Test func aTooSmallSizeIsNamedWithWhatItHinders() async throws {
    let tiny = TinyGrouping([.core("C"), .member("M"), .member("N")])
    let facts = try tiny.facts(rules: [
      PolicyEntry(index: 0, rule: "one-group-each"),
      PolicyEntry(index: 1, rule: "group-size", values: ["maximum": .integer(2)]),
    ])
    #expect(try await planner.plan(facts).outcome == .infeasible)
    let report = try await planner.explain(facts)
    let conflict = try #require(report.conflicts.first)
    #expect(conflict.isMinimal && report.isComplete)
    #expect(
      conflict.members.map(\.description).sorted()
        == ["group-size[GC]", "one-group-each[C]", "one-group-each[M]", "one-group-each[N]"].filter {
          $0 != "one-group-each[C]"
        })
    #expect(report.relaxations.first?.amount == 1)
  }

  @Test func aRoleWithoutCandidatesIsNamedAlone() async throws {
    let tiny = TinyGrouping([.core("C")]) {
      $0.seats = [BoardSeat(board: "委员会", role: "主任", places: 2)]
      $0.candidates = [BoardCandidate(board: "委员会", person: "甲", roles: ["主任"])]
    }
    let facts = try tiny.facts(rules: [PolicyEntry(index: 0, rule: "board-composition")])
    let report = try await planner.explain(facts)
    #expect(report.conflicts.map { $0.members.map(\.description) } == [["board-composition[委员会,主任]"]])
    #expect(report.relaxations.map(\.amount) == [1])
  }

  @Test func nothingIsSaidWhereAGroupingExists() async throws {
    let facts = try TinyGrouping([.core("C"), .member("M")]).facts(rules: [
      PolicyEntry(index: 0, rule: "one-group-each")
    ])
    let report = try await planner.explain(facts)
    #expect(report.conflicts.isEmpty && report.relaxations.isEmpty && report.isComplete)
  }
}
