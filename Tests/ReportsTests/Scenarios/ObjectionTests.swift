import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Postings
import RuleModels
import Scenarios
import Tables
import Testing

@testable import Reports

/// Objections against a published plan: upheld ones change it, rejected ones are answered.
struct ObjectionTests {
  private let folder: ScenarioFolder
  private let planner = Planner(solver: GLPKSolver())

  init() throws { folder = try ScenarioFolder() }

  private func read(_ text: String) throws -> ObjectionsFile {
    try ObjectionsFile(Array(text.utf8), file: "objections.csv", for: folder.loaded.district)
  }

  @Test func everyProblemIsToldAtOnce() throws {
    let header = "异议人,涉及教师,交流单位,开始学年,理由,处理,说明\n"
    let texts = [
      header + "甲,c9,,,远,成立,\n乙,c1,ZZ,,远,不成立,\n丙,c1,,20x7,远,成立,\n丁,c1,,,,成立,\n戊,c1,,,远,也许,\n": 5,
      "异议人,处理\n甲,成立\n": 2,
      "": 1,
      header + "己,c9,ZZ,,,,\n": 4,
    ]
    for (text, count) in texts.sorted(by: { $0.key < $1.key }) {
      let problems = #expect(throws: DistrictProblems.self) { try read(text) }
      #expect(problems?.errors.count == count, "\(text): \(problems?.errors ?? [])")
    }
    #expect(try read(header).objections.isEmpty)
    let same = try read("by,teacher,ground,decision\n甲,c1,远,upheld\n")
    #expect(same.objections.map(\.isUpheld) == [true] && same.changes.count == 1)
  }

  @Test func upheldOnesChangeThePlanAndRejectedOnesNameTheRule() async throws {
    let first = try await planner.plan(folder.facts)
    let published = try #require(first.audited)
    let upheld = try #require(published.plan.postings.first { $0.from != "C" }).teacher
    let rejected = try #require(published.plan.postings.first { $0.from == "C" }).teacher
    try folder.write(
      "异议人,涉及教师,理由,处理,说明\n王,\(upheld),照料家人,成立,属实\n李,\(rejected),路远,不成立,合规\n",
      to: "objections.csv")
    let files = try ReplanningFiles(
      folder.loaded, published: published.plan.postings, changes: nil,
      objections: folder.path + "/objections.csv", rules: ScenarioFolder.rules)
    let result = try await planner.plan(files.replanning.facts)
    let new = try #require(result.audited)
    #expect(!new.plan.postings.contains { $0.teacher == upheld })
    let report = files.replanning.report(new)
    for language in Language.allCases {
      let text = ReplanText(
        report, result, of: files.replanning, objections: files.objections, language: language)
      let annex = text.annex
      #expect(annex.count == 2 && annex.map(\.[0]) == ["王", "李"])
      // Before, after: gone for the one, as it was for the other.
      #expect(annex[0][4] != "—" && annex[0][5] == "—" && annex[0][6] == "属实")
      #expect(annex[1][4] == annex[1][5] && annex[1][4] != "—" && annex[1][6].hasPrefix("合规"))
      #expect(text.proof.contains("\(report.least)"))
    }
    let json = ReplanJSON.document(report, result, objections: files.objections).text
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["proven"] as? Bool == true && document["least"] as? Int == report.least)
    let decisions = (document["objections"] as? [[String: Any]])?.map { $0["decision"] as? String }
    #expect(decisions == ["upheld", "rejected"])
  }
}
