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

  /// Whatever a program saved it as, with a title above or columns beside, it is read; what is ambiguous is not guessed.
  @Test func tablesAsPeopleSaveThemAreRead() throws {
    let text = "异议人,涉及教师,理由,处理\n王,c1,远,成立\n"
    let gb18030 = try #require(Self.gb18030(text))
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8), gb18030,
      Array(("异议登记表,,,\n" + text).utf8), Array((text + ",,,\n").utf8),
    ] {
      let file = try ObjectionsFile(bytes, file: "objections.csv", for: folder.loaded.district)
      #expect(file.objections.map(\.by) == ["王"] && file.objections.map(\.isUpheld) == [true])
    }
    let beside = try read("异议人,涉及教师,理由,处理,电话\n王,c1,远,成立,123\n")
    #expect(beside.objections.count == 1 && beside.warnings.map(\.place.column) == [5])
    for text in [
      "异议人,涉及教师,教师,理由,处理\n王,c1,c2,远,成立\n", "异议人;涉及教师;理由;处理\n王;c1;远;成立\n",
      "异议人,涉及教师,理由,处理\n王,c1,远\n",
    ] {
      let problems = #expect(throws: DistrictProblems.self) { try read(text) }
      #expect(problems?.errors.count == 1 && problems?.errors[0].place.row != nil, "\(text)")
    }
  }

  /// In GB18030, as Excel saves a CSV file in China; nil: the platform cannot.
  private static func gb18030(_ text: String) -> [UInt8]? {
    let words: [Character: [UInt8]] = [
      "异": [0xD2, 0xEC], "议": [0xD2, 0xE9], "人": [0xC8, 0xCB], "涉": [0xC9, 0xE6], "及": [0xBC, 0xB0],
      "教": [0xBD, 0xCC], "师": [0xCA, 0xA6], "理": [0xC0, 0xED], "由": [0xD3, 0xC9], "处": [0xB4, 0xA6],
      "王": [0xCD, 0xF5], "远": [0xD4, 0xB6], "成": [0xB3, 0xC9], "立": [0xC1, 0xA2],
    ]
    let bytes = text.map { words[$0] ?? $0.utf8.first.map { $0 < 0x80 ? [$0] : [] } ?? [] }
    return bytes.contains([]) ? nil : bytes.flatMap { $0 }
  }

  /// An objection against what nobody published would change nothing, and nobody would notice.
  @Test func objectionsConcernWhatIsPublished() async throws {
    let published = try #require(try await planner.plan(folder.facts).audited).plan.postings
    let sent = try #require(published.first)
    let away = Set(published.map(\.teacher))
    let athome = try #require(folder.loaded.district.teachers.first { !away.contains($0.id) }).id
    let elsewhere = try #require(
      folder.loaded.district.schools.first { $0.id != sent.to && $0.id != sent.from }
    ).id
    for (row, decision, isError) in [
      ("\(athome),,", "成立", true), ("\(sent.teacher),\(elsewhere),", "成立", true),
      ("\(sent.teacher),,2031", "成立", true), ("\(athome),,", "不成立", false),
      ("\(sent.teacher),\(sent.to),\(sent.start.first)", "成立", false),
    ] {
      try folder.write(
        "异议人,涉及教师,交流单位,开始学年,理由,处理\n王,\(row),远,\(decision)\n", to: "objections.csv")
      func files() throws -> ReplanningFiles {
        try ReplanningFiles(
          folder.loaded, published: published, changes: nil, objections: folder.path + "/objections.csv",
          rules: ScenarioFolder.rules)
      }
      guard isError else {
        #expect(try files().warnings.isEmpty == (decision == "成立"), "\(row)")
        continue
      }
      let problems = #expect(throws: DistrictProblems.self) { try files() }
      #expect(problems?.errors.map(\.place.row) == [2] && problems?.errors[0].advice != nil, "\(row)")
    }
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

  /// The same objection twice counts once; a posting about which it was decided both ways is dropped, and that is said.
  @Test func repetitionsAndContradictionsAreTold() async throws {
    let published = try #require(try await planner.plan(folder.facts).audited)
    let sent = try #require(published.plan.postings.first { $0.from != "C" })
    let rows = [
      "王,\(sent.teacher),,家人,成立", "王,\(sent.teacher),,家人,成立", "李,\(sent.teacher),,家人,成立",
      "赵,\(sent.teacher),\(sent.to),路远,不成立",
    ]
    try folder.write(
      (["异议人,涉及教师,交流单位,理由,处理"] + rows).joined(separator: "\n") + "\n", to: "objections.csv")
    let files = try ReplanningFiles(
      folder.loaded, published: published.plan.postings, changes: nil,
      objections: folder.path + "/objections.csv", rules: ScenarioFolder.rules)
    #expect(files.objections.map(\.by) == ["王", "李", "赵"])
    #expect(files.warnings.map(\.place.row) == [3, 5])
    let result = try await planner.plan(files.replanning.facts)
    let new = try #require(result.audited)
    #expect(!new.plan.postings.contains { $0.teacher == sent.teacher })
    let report = files.replanning.report(new)
    let gone = try #require(report.entries.first { $0.item.before == sent })
    #expect(gone.reason == .stated(Text(zh: "异议成立：家人", en: "objection upheld: 家人")))
    let text = ReplanText(
      report, result, of: files.replanning, objections: files.objections, language: .chinese)
    // What serves a rule no more is not defended by it.
    #expect(text.annex.allSatisfy { $0[5] == "—" && $0[6].isEmpty }, "\(text.annex)")
  }
}
