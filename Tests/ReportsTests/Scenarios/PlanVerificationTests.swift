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

/// Whether a plan's folder still goes with what it was made from.
struct PlanVerificationTests {
  private let planner = Planner(solver: GLPKSolver())

  private func provenance(
    _ folder: ScenarioFolder, _ further: [String: String] = [:], scenario: String? = nil
  ) throws -> Provenance {
    Provenance(
      version: "1", loaded: folder.loaded,
      further: try further.sorted { $0.key < $1.key }.map { name, path in
        Provenance.Entry(name, Fingerprint.sha256(of: try WholeFile.bytes(path)))
      }, options: scenario.map { [Provenance.Entry("scenario", $0)] } ?? [])
  }

  private func write(
    _ facts: PlanningCase, _ result: PlanningResult, to path: String, _ provenance: Provenance
  ) throws {
    try PlanFolder(path, language: .chinese).write(
      PlanDocument(facts: facts, result: result, inputSHA256: provenance.inputSHA256),
      provenance: provenance, more: [("more.txt", Array("x\n".utf8))])
  }

  private func verified(
    _ path: String, _ folder: ScenarioFolder, _ sources: PlanVerification.Sources = .init()
  ) throws -> (failed: [String], violations: Int?, origin: PlanVerification.Origin) {
    var verification = try PlanVerification(folder: path, version: "1", rules: ScenarioFolder.rules)
    let loaded = try DistrictLoader(
      rules: ScenarioFolder.rules, criteria: Catalogue.standard.criterionCards
    ).load(folder.path + "/tiny")
    let origin = try verification.verify(loaded, sources)
    return (verification.checks.filter { !$0.holds }.map(\.name), verification.violations, origin)
  }

  @Test func aPlansFolderTellsWhatWasTouched() async throws {
    let folder = try ScenarioFolder()
    let result = try await planner.plan(folder.facts)
    let path = folder.path + "/plan"
    try write(folder.facts, result, to: path, try provenance(folder))
    #expect(try verified(path, folder).failed.isEmpty)
    // Every file that was written is watched.
    for name in PlanFolder.files(result) + ["more.txt"] {
      let bytes = try WholeFile.bytes(path + "/" + name)
      try AtomicFile.write(bytes + [0x20], to: path + "/" + name)
      let alone = try PlanVerification(folder: path, version: "2", rules: ScenarioFolder.rules)
      #expect(alone.checks.filter { !$0.holds }.map(\.name) == [name, "version"])
      try FileManager.default.removeItem(atPath: path + "/" + name)
      let gone = try PlanVerification(folder: path, version: "1", rules: ScenarioFolder.rules)
      #expect(gone.checks.filter { !$0.holds }.map(\.name) == [name])
      try AtomicFile.write(bytes, to: path + "/" + name)
    }
    // A name struck from the list, and a stricter policy, break rules.
    let rows = String(decoding: try WholeFile.bytes(path + "/plan.csv"), as: UTF8.self)
      .split(separator: "\n")
    let fewer = (rows.prefix(1) + rows.dropFirst(2)).joined(separator: "\n") + "\n"
    let whole = try WholeFile.bytes(path + "/plan.csv")
    try AtomicFile.write(Array(fewer.utf8), to: path + "/plan.csv")
    let shorter = try verified(path, folder)
    #expect(shorter.failed == ["plan.csv", "audit"] && shorter.violations ?? 0 > 0)
    try AtomicFile.write(whole, to: path + "/plan.csv")
    let policy = String(decoding: try WholeFile.bytes(folder.path + "/tiny/policy.yaml"), as: UTF8.self)
    try folder.write(
      policy.replacing("tolerance: 1", with: "tolerance: 0"), to: "tiny/policy.yaml")
    let other = try verified(path, folder)
    #expect(other.failed.first == "inputs")
    try AtomicFile.write(Array("{}".utf8), to: path + "/provenance.json")
    #expect(throws: DistrictProblems.self) { try verified(path, folder) }
  }

  /// The annex of a re-planning is not left beside a plan without one; what others put there stays.
  @Test func whatAnEarlierPlanLeftIsRemoved() async throws {
    let folder = try ScenarioFolder()
    let result = try await planner.plan(folder.facts)
    let path = folder.path + "/plan"
    let document = PlanDocument(facts: folder.facts, result: result, inputSHA256: folder.loaded.inputSHA256)
    func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: path)) }
    try write(folder.facts, result, to: path, try provenance(folder))
    try AtomicFile.write([("note.txt", [])], intoFolder: path)
    #expect(try names().isSuperset(of: ["more.txt", "note.txt", "plan.csv"]))
    // A calendar in the same folder is no earlier plan of postings.
    let calendar = Provenance(.visits, version: "1", loaded: folder.loaded)
    try calendar.write([("visits.csv", [])], intoFolder: path)
    #expect(try names().isSuperset(of: ["more.txt", "visits.csv"]))
    try write(folder.facts, result, to: path, try provenance(folder))
    #expect(try names().isSuperset(of: ["more.txt", "visits.csv"]))
    try PlanFolder(path, language: .chinese).write(document, provenance: try provenance(folder))
    #expect(try !names().contains("more.txt"))
    #expect(try names().isSuperset(of: ["note.txt", "visits.csv", "plan.csv", "provenance.json"]))
    #expect(try verified(path, folder).failed.isEmpty)
  }

  @Test func aReplanIsJudgedUnderItsNewFacts() async throws {
    let folder = try ScenarioFolder()
    let first = try await planner.plan(folder.facts)
    let (published, path) = (folder.path + "/published", folder.path + "/new")
    try write(folder.facts, first, to: published, try provenance(folder))
    let sent = try #require(first.audited?.plan.postings.first).teacher
    try folder.write("changes:\n  - { teacher: \(sent), exempt: illness }\n", to: "changes.yaml")
    let changes = folder.path + "/changes.yaml"
    let files = try ReplanningFiles(
      folder.loaded, published: first.audited?.plan.postings ?? [], changes: changes, objections: nil,
      rules: ScenarioFolder.rules)
    let second = try await planner.plan(files.replanning.facts)
    try write(
      files.replanning.facts, second, to: path,
      try provenance(folder, ["published": published + "/plan.csv", "changes": changes]))
    let sources = PlanVerification.Sources(published: published, changes: changes)
    let good = try verified(path, folder, sources)
    #expect(good.failed.isEmpty && good.violations == 0)
    if case .replan = good.origin {} else { Issue.record("\(good.origin)") }
    // What is needed must be named, and must be what it was.
    for lacking in [PlanVerification.Sources(), .init(published: published), .init(changes: changes)] {
      let problems = #expect(throws: DistrictProblems.self) { try verified(path, folder, lacking) }
      #expect(problems?.errors.isEmpty == false)
    }
    try folder.write("changes: []\n", to: "changes.yaml")
    #expect(try verified(path, folder, sources).failed == ["changes"])
    // The published plan is no plan under the new facts.
    try folder.write("changes:\n  - { teacher: \(sent), exempt: illness }\n", to: "changes.yaml")
    try AtomicFile.write(try WholeFile.bytes(published + "/plan.csv"), to: path + "/plan.csv")
    let old = try verified(path, folder, sources)
    #expect(old.failed == ["plan.csv", "audit"] && old.violations ?? 0 > 0)
  }

  @Test func foldersAndFilesThatDoNotBelongAreToldApart() async throws {
    let folder = try ScenarioFolder()
    let result = try await planner.plan(folder.facts)
    let path = folder.path + "/plan"
    try write(folder.facts, result, to: path, try provenance(folder))
    for name in ["tiny", "nowhere", "plan/plan.csv"] {
      let problems = #expect(throws: DistrictProblems.self) {
        try PlanVerification(folder: folder.path + "/" + name, version: "1", rules: ScenarioFolder.rules)
      }
      #expect(problems?.errors.count == 1 && problems?.errors[0].advice != nil, "\(name)")
    }
    // A file that the plan was not made from proves nothing about it.
    for sources in [
      PlanVerification.Sources(changes: path), .init(scenarios: path), .init(published: path),
      .init(objections: path), .init(baseline: path),
    ] {
      let problems = #expect(throws: DistrictProblems.self) { try verified(path, folder, sources) }
      #expect(problems?.errors.map(\.value) == [path])
    }
    try AtomicFile.write(Array("{}".utf8), to: path + "/provenance.json")
    #expect(throws: DistrictProblems.self) { try verified(path, folder) }
  }

  @Test func aScenarioIsJudgedUnderItsChangesAndMadeAgain() async throws {
    let folder = try ScenarioFolder()
    let outcomes = try await folder.simulated()
    let scenarios = folder.path + "/scenarios.yaml"
    for (number, outcome) in outcomes.enumerated() {
      let path = "\(folder.path)/\(number)"
      try write(
        outcome.facts, outcome.result, to: path,
        try provenance(folder, ["scenarios": scenarios], scenario: outcome.scenario?.name))
      let sources = PlanVerification.Sources(scenarios: scenarios)
      let found = try verified(path, folder, sources)
      #expect(found.failed.isEmpty, "\(outcome.scenario?.name ?? "base")")
      if case .scenario(_, let scenario) = found.origin {
        #expect(scenario?.name == outcome.scenario?.name)
      } else {
        Issue.record("\(found.origin)")
      }
      var verification = try PlanVerification(folder: path, version: "1", rules: ScenarioFolder.rules)
      verification.compare(outcome.result)
      #expect(verification.checks.last?.name == "again" && verification.checks.last?.holds == true)
    }
    try folder.write("scenarios:\n  - { name: 别的, changes: [] }\n", to: "scenarios.yaml")
    #expect(throws: DistrictProblems.self) {
      try verified(folder.path + "/1", folder, PlanVerification.Sources(scenarios: scenarios))
    }
  }
}
