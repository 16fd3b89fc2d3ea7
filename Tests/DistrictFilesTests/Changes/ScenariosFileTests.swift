import DistrictFiles
import Districts
import Rules
import Testing

struct ScenariosFileTests {
  private let loaded: LoadedDistrict

  init() throws { loaded = try TestFolder().load() }

  private func read(_ text: String) throws -> [Scenario] {
    try ScenariosFile(Array(text.utf8), file: "scenarios.yaml", for: loaded, rules: TestCards.rules).scenarios
  }

  @Test func changesOfTheScenarioUnderneathComeFirst() throws {
    let scenarios = try read(
      """
      scenarios:
        - { name: 两名且并校, based-on: 两名, changes: [ { school: S05, merges-into: S02 } ] }
        - { name: 两名, changes: [ { rule: backbone-quota, minimum: 2 } ] }
        - { name: 名额, sweep: { rule: backbone-quota, minimum: [1, 2], who: [all, backbone] } }
      """)
    #expect(
      scenarios.map(\.name) == [
        "两名且并校", "两名", "名额：minimum=1，who=all", "名额：minimum=1，who=backbone", "名额：minimum=2，who=all",
        "名额：minimum=2，who=backbone",
      ])
    #expect(scenarios[0].changes.map(\.place.row) == [3, 2])
    #expect(scenarios[5].point?.values.map(\.value) == ["2", "backbone"])
  }

  /// The criteria are replaced as a whole, in the order given.
  @Test func criteriaCanBeChanged() throws {
    let scenarios = try read(
      """
      scenarios:
        - { name: 路程优先, changes: [ { criteria: [travel, needs] } ] }
        - { name: 中文, changes: [ { 目标: [wishes] } ] }
      """)
    let changed = try scenarios.map {
      try ChangeApplication.apply($0.changes, to: PlanningBasis(loaded), rules: TestCards.rules).policy
    }
    #expect(changed.map(\.criteria) == [["travel", "needs"], ["wishes"]])
    #expect(changed.allSatisfy { $0.rules == loaded.policy.rules })
  }

  @Test func ringsAndUnknownBasesAreProblems() throws {
    let texts = [
      "scenarios:\n  - { name: a, based-on: b }\n  - { name: b, based-on: a }\n": 2,
      "scenarios:\n  - { name: a, based-on: a }\n": 1,
      "scenarios:\n  - { name: 两名 }\n  - { name: c, based-on: 三名 }\n": 1,
      "scenarios:\n  - { name: a }\n  - { name: a }\n": 1,
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: 3 } }\n": 1,
      "scenarios:\n  - { name: a, changes: [ { rule: backbone-quota, minimum: many } ] }\n": 1,
      "scenarios:\n  - { name: a, changes: [ { criteria: [travels, needs, needs] } ] }\n": 2,
      "scenarios:\n  - { name: a, changes: [ { criteria: [] } ] }\n": 1,
      "scenarios:\n  - { name: a, changes: [ { criteria: [needs], teacher: T001 } ] }\n": 1,
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: [], who: [] } }\n": 2,
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: [1, 2, 1] } }\n": 1,
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: [1, x] } }\n": 1,
      // Every point of a sweep has the same fault: it is told once.
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: [1, 2], minimun: 4 } }\n": 1,
      "scenarios:\n  - { name: a, sweep: 3 }\n": 1, "scenarios:\n": 1, "scenarios: hello\n": 1,
      "scenarios: [1, 2]\n": 2, "changes: []\n": 2, "scenarios:\n  - { name: a\n": 1,
    ]
    for (text, count) in texts.sorted(by: { $0.key < $1.key }) {
      let problems = #expect(throws: DistrictProblems.self) { try read(text) }
      #expect(problems?.errors.count == count, "\(text)")
      #expect(problems?.errors.allSatisfy { $0.place.row != nil } == true)
      #expect(problems?.errors.contains { $0.described(in: .english).contains("\"\"") } == false)
    }
  }
}
