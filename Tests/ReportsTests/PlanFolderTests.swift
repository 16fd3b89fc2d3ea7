import Districts
import Foundation
import GLPKSolver
import Postings
import RuleModels
import Tables
import Testing

@testable import Reports

/// What `lungang plan` leaves behind.
struct PlanFolderTests {
  @Test func theFilesAreTheSameTwiceAndGoWithThePlan() async throws {
    let facts = try SmallCounty.facts(quota: 1)
    let planned = try await Planner(solver: GLPKSolver()).plan(facts)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lungang-test-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let document = PlanDocument(facts: facts, result: planned, inputSHA256: "0123")
    let names = PlanFolder.files(planned)
    try PlanFolder(folder, language: .chinese).write(document)
    let first = try names.map { try WholeFile.bytes(folder + "/" + $0) }
    try PlanFolder(folder, language: .chinese).write(document)
    #expect(try names.map { try WholeFile.bytes(folder + "/" + $0) } == first)

    let roster = WorkbookReader().reading(
      of: try WholeFile.bytes(folder + "/roster.xlsx"), named: "roster.xlsx")
    #expect(roster.problems.isEmpty)
    #expect(roster.sheets.map(\.name) == ["汇总", "各校", "花名册", "互派台账", "规则余量", "学科需求", "公示名单"])
    let teachers = Set(roster.sheets[2].rows.map { $0[1].plainText })
    let audited = try #require(planned.audited)
    #expect(teachers.isSuperset(of: audited.plan.postings.map(\.teacher)))
    let shown = roster.sheets[6].rows.flatMap { $0.cells.map(\.plainText) }
    for teacher in facts.district.teachers { #expect(!shown.contains { $0.contains(teacher.name) }) }

    // Without a plan nothing of the old one may stay, and the page says why there is none.
    let tight = try SmallCounty.facts(quota: 2)
    let none = try await Planner(solver: GLPKSolver()).plan(tight)
    let report = try await InfeasibilityFinder(solver: GLPKSolver()).explain(tight)
    try PlanFolder(folder, language: .chinese).write(
      PlanDocument(facts: tight, result: none, inputSHA256: "0123"), infeasibility: report)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(left == PlanFolder.files(none, isExplained: true))
    #expect(String(decoding: try WholeFile.bytes(folder + "/report.html"), as: UTF8.self).contains("冲突一"))
  }
}
