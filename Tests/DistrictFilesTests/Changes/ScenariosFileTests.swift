import DistrictFiles
import Districts
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

  @Test func ringsAndUnknownBasesAreProblems() throws {
    let texts = [
      "scenarios:\n  - { name: a, based-on: b }\n  - { name: b, based-on: a }\n": 2,
      "scenarios:\n  - { name: a, based-on: a }\n": 1,
      "scenarios:\n  - { name: 两名 }\n  - { name: c, based-on: 三名 }\n": 1,
      "scenarios:\n  - { name: a }\n  - { name: a }\n": 1,
      "scenarios:\n  - { name: a, sweep: { rule: backbone-quota, minimum: 3 } }\n": 1,
      "scenarios:\n  - { name: a, changes: [ { rule: backbone-quota, minimum: many } ] }\n": 1,
    ]
    for (text, count) in texts.sorted(by: { $0.key < $1.key }) {
      let problems = #expect(throws: DistrictProblems.self) { try read(text) }
      #expect(problems?.errors.count == count, "\(text)")
      #expect(problems?.errors.allSatisfy { $0.place.row != nil } == true)
    }
  }
}
