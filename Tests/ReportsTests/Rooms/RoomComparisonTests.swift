import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Grouping
import LexicographicSolver
import RuleModels
import Rules
import Scenarios
import Tables
import Testing
import Visits

@testable import Reports

/// What `visits simulate` and `groups simulate` write, opened again.
struct RoomComparisonTests {
  private static func outcomes<Room: ScenarioRoom>(
    _ text: String, _ loaded: LoadedDistrict, _ base: Room.Facts
  ) async throws -> [RoomOutcome<Room>] {
    let simulation = RoomSimulation<Room>(
      solver: GLPKSolver(), options: LexicographicOptions(), rules: Rooms.all.ruleCards)
    let file = try ScenariosFile(
      Array(text.utf8), file: "scenarios.yaml", for: loaded, rules: Rooms.all.ruleCards)
    return try await simulation.run(
      base, try simulation.prepare(file.scenarios, of: PlanningBasis(loaded), like: base))
  }

  private func check(_ comparisons: [Comparison]) throws {
    for comparison in comparisons {
      let reading = WorkbookReader().reading(
        of: try WorkbookWriter.bytes(of: comparison.workbook), named: "comparison.xlsx")
      let further =
        [!comparison.sweeps.isEmpty, comparison.lines.contains { $0.conflicts != nil }].count { $0 }
      #expect(
        reading.problems.isEmpty && further > 0
          && reading.sheets.count == 2 + comparison.details.count + further)
      let shown = reading.sheets[0].rows.map { $0.cells.map(\.plainText) }
      #expect(shown[0][0] == comparison.direction && shown[1] == comparison.header)
      #expect(Array(shown.dropFirst(2)) == comparison.rows)
      let changed = comparison.lines.reduce(0) { $0 + ($1.difference?.changeCount ?? 0) }
      #expect(changed > 0 && reading.sheets[1].rows.count == changed + 1)
      #expect(WellFormed.openTags(in: comparison.page).isEmpty && !comparison.page.contains("<script"))
      let terminal = comparison.terminal.joined(separator: "\n")
      for line in comparison.lines {
        #expect(comparison.page.contains(comparison.name(line)) && terminal.contains(comparison.name(line)))
        #expect((line.conflicts != nil) == (line.outcome == .infeasible))
        for conflict in line.conflicts ?? [] where !conflict.isEmpty { #expect(terminal.contains(conflict)) }
      }
    }
    #expect(comparisons[0].json.text == comparisons[1].json.text)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(comparisons[0].json.text.utf8)) as? [String: Any])
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == comparisons[0].lines.count)
    for (scenario, line) in zip(scenarios, comparisons[0].lines) {
      let criteria = scenario["criteria"] as? [[String: Any]] ?? []
      #expect(criteria.map { $0["value"] as? Int } == (line.counts == nil ? [] : line.criteria.map(\.value)))
      #expect((scenario["conflicts"] != nil) == (line.outcome == .infeasible))
      let difference = scenario["difference"] as? [String: Any]
      #expect((difference == nil) == (line.difference == nil))
      let rows = difference?["criteria"] as? [[String: Any]] ?? []
      #expect(
        rows.map { $0["difference"] as? Int } == line.difference?.audits.criteria.map(\.difference) ?? [])
    }
  }

  @Test func calendars() async throws {
    let loaded = try LoadedVisits(
      "\(WorkedDistrict.folder)/08-linwei-gongtongti", loader: Rooms.loader)
    let entry = try #require(
      loaded.facts.policy.rules.firstIndex { $0.clause == "管理人员跟岗学习" })
    let outcomes: [RoomOutcome<VisitRoom>] = try await Self.outcomes(
      """
      scenarios:
        - { name: 次数, sweep: { rule: visit-quota, entry: \(entry), minimum: [2, 99] } }
        - { name: 目标, changes: [ { criteria: [burden, activities] } ] }

      """, loaded.district, loaded.facts)
    try check(Language.allCases.map { Comparison(outcomes, language: $0) })
    #expect(outcomes.map(\.result.outcome) == [.optimal, .optimal, .infeasible, .optimal])
  }

  @Test func groupings() async throws {
    let loaded = try LoadedGroups(
      "\(WorkedDistrict.folder)/01-zhangdian-lianmeng", loader: Rooms.loader)
    let outcomes: [RoomOutcome<GroupingRoom>] = try await Self.outcomes(
      """
      scenarios:
        - { name: 规模, sweep: { rule: group-size, maximum: [3, 5] } }
        - { name: 必须双向, changes: [ { rule: two-way-choice, firm: must } ] }

      """, loaded.district, loaded.facts)
    try check(Language.allCases.map { Comparison(outcomes, language: $0) })
    #expect(outcomes.map(\.result.outcome) == [.optimal, .infeasible, .optimal, .infeasible])
    // The way round of the difference: with room for five a should-rule less is broken.
    let wider = try #require(outcomes[2].difference?.audits.criteria.first { $0.id == "breaches" })
    #expect(wider.difference < 0)
  }
}
