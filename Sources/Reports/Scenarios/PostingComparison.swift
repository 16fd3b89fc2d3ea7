import DistrictFiles
public import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

extension Comparison {
  /// Scenarios of postings side by side.
  public init(_ outcomes: [ScenarioOutcome], language: Language) {
    func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let titles = Catalogue.standard.criterionCards
    self.init(
      lines: outcomes.map { Self.line($0, from: outcomes.first, language) },
      words: Words(
        counts: [text("人次", "postings")], sheet: text("人员变动", "people"),
        header: [
          text("变动", "change"), text("教师", "teacher"), text("基准", "base"), text("本情景", "this"),
        ], criterion: { id in titles.first { $0.id == id } },
        format: "lungang-comparison/1"), language: language)
  }

  private static func line(
    _ outcome: ScenarioOutcome, from base: ScenarioOutcome?, _ language: Language
  ) -> Line {
    let audited = outcome.result.audited
    let postings = audited?.plan.postings ?? []
    return Line(
      scenario: outcome.scenario, outcome: outcome.result.outcome, criteria: outcome.result.criteria,
      counts: audited.map { [$0.plan.postings.count] }, difference: outcome.difference,
      conflicts: outcome.conflicts.map {
        InfeasibilityText($0, of: outcome.facts, language: language).lines
      }, changes: changes(outcome, from: base, language),
      json: (
        counts: [
          .init("postings", .integer(postings.count)),
          .init("people", .integer(Set(postings.map(\.teacher)).count)),
        ], more: audited.map { [leastMargins($0), .init("subjects", members(subjects($0)))] } ?? [],
        end: end(outcome.difference.map(DifferenceJSON.members), outcome.conflicts)
      ), asked: outcome.facts.criteria, margins: audited?.leastMargins ?? [:],
      breakdowns: audited.map { breakdowns($0, language) } ?? [])
  }

  /// How many postings there are from and to each school, and of each main subject.
  private static func breakdowns(_ audited: AuditedPlan, _ language: Language) -> [Breakdown] {
    func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let names = Names(facts: audited.facts, language: language)
    func counts(_ school: KeyPath<Posting, String>) -> [String: Int] {
      Dictionary(grouping: audited.plan.postings) { posting in
        "\(names.school(posting[keyPath: school]))（\(posting[keyPath: school])）"
      }.mapValues(\.count)
    }
    return [
      Breakdown(title: text("各校派出", "sent by school"), counts: counts(\.from)),
      Breakdown(title: text("各校接收", "hosted by school"), counts: counts(\.to)),
      Breakdown(title: text("各学科", "by subject"), counts: subjects(audited)),
    ]
  }

  private static func changes(
    _ outcome: ScenarioOutcome, from base: ScenarioOutcome?, _ language: Language
  ) -> [[String]] {
    guard let difference = outcome.difference, let base else { return [] }
    let words = DifferenceText(
      difference, from: base.facts, to: outcome.facts, titles: ("", ""), language: language)
    return difference.changes.map { item in
      [
        words.word(item.fate), words.person(item.teacher), words.posting(item.before),
        words.posting(item.after),
      ]
    }
  }

  /// How many postings there are of each main subject.
  private static func subjects(_ audited: AuditedPlan) -> [String: Int] {
    let district = audited.facts.district
    let names = audited.plan.postings.compactMap { posting in
      district.teacherNumbers[posting.teacher].map { district.teachers[$0].mainSubject }
    }
    return Dictionary(grouping: names) { $0 }.mapValues(\.count)
  }
}
