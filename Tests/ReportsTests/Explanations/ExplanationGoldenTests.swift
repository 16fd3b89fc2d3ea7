import Districts
import GLPKSolver
import Postings
import RuleModels
import Testing

@testable import Reports

/// The words in which an officer is answered, in both languages.
struct ExplanationGoldenTests {
  private func expect(_ name: String, _ lines: (Language) -> [String]) throws {
    for language in Language.allCases {
      let text = lines(language).map { $0 + "\n" }.joined()
      try GoldenFile.expect(text, "\(name).\(language.rawValue).txt")
      for word in ["松弛", "变量", "约束", "求解", "可行域", "slack", "constraint", "infeasib"] {
        #expect(!text.contains(word), "\(name) says \(word)")
      }
    }
  }

  @Test func conflictsAndRelaxations() async throws {
    let facts = try SmallCounty.facts(quota: 2)
    let report = try await InfeasibilityFinder(solver: GLPKSolver()).explain(facts)
    var plans: [RelaxedPlan] = []
    for relaxation in report.relaxations {
      plans.append(try await Planner(solver: GLPKSolver()).plan(facts, under: relaxation))
    }
    try expect("infeasible") { language in
      InfeasibilityText(report, of: facts, language: language, plans: plans).lines
    }
    try GoldenFile.expect(InfeasibilityJSON.document(report, plans: plans).text, "infeasible.json")
    let page = ConflictPage.html(report, of: facts, language: .chinese)
    #expect(page.contains("<li>骨干派出名额〔五（四）〕：第二集团，2027学年，不少于2人。</li>"))
    #expect(page.contains("<p class=\"remark\">现有人员：城关二小2027学年骨干与中层2人"))
  }

  @Test func pinAgainstAnExemption() async throws {
    let pin = Pin(teacher: "T03", to: "S02", start: SchoolYear(2027), effect: .must, reason: "支教任务")
    let facts = try SmallCounty.facts(quota: 1, pins: [pin])
    let report = try await InfeasibilityFinder(solver: GLPKSolver()).explain(facts)
    try expect("pinned") { InfeasibilityText(report, of: facts, language: $0).lines }
  }

  @Test(arguments: [("T01", nil), ("T02", "S02"), ("T03", "S02"), ("T12", "S12")] as [(String, String?)])
  func teachers(_ teacher: String, _ host: String?) async throws {
    let facts = try SmallCounty.facts(quota: 1)
    let audited = try #require(try await Planner(solver: GLPKSolver()).plan(facts).audited)
    let explanation = try await PostingExplainer(solver: GLPKSolver())
      .explain(teacher: teacher, to: host, in: audited)
    try expect("teacher-\(teacher)") { language in
      TeacherText(explanation, of: facts, language: language) { cell in
        cell.column.map { "teachers.csv \($0)" } ?? "postings.csv"
      }.lines
    }
  }

  @Test func ledgerAndSchool() async throws {
    let facts = try SmallCounty.facts(quota: 1)
    let audited = try #require(try await Planner(solver: GLPKSolver()).plan(facts).audited)
    try expect("ledger") { LedgerText(audited, language: $0).lines }
    try GoldenFile.expect(ExplanationJSON.ledgers(audited).text, "ledger.json")
    let school = PostingExplainer(solver: GLPKSolver()).explain(school: "S02", in: audited)
    try expect("school") { SchoolText(school, of: facts, language: $0).lines }
  }
}
