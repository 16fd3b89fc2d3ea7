import DistrictFiles
public import Districts
import RuleModels
import Rules
public import Scenarios
import Visits

extension Comparison {
  /// Scenarios of activities side by side.
  public init(_ outcomes: [RoomOutcome<VisitRoom>], language: Language) {
    func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let titles = VisitCatalogue.standard.criterionCards
    self.init(
      lines: outcomes.map { Self.line($0, language) },
      words: Words(
        counts: [text("活动", "activities"), text("主讲人次", "makers")],
        sheet: text("活动变动", "activities"),
        header: [
          text("变动", "change"), text("活动", "activity"), text("基准", "base"), text("本情景", "this"),
        ], criterion: { id in titles.first { $0.id == id } },
        format: "lungang-visits-comparison/1"), language: language)
  }

  private static func line(_ outcome: RoomOutcome<VisitRoom>, _ language: Language) -> Line {
    let audited = outcome.result.audited
    let visits = audited?.plan.visits ?? []
    let makers = visits.reduce(0) { $0 + $1.people.count }
    return Line(
      scenario: outcome.scenario, outcome: outcome.result.outcome, criteria: outcome.result.criteria,
      counts: audited.map { _ in [visits.count, makers] }, difference: outcome.difference,
      conflicts: outcome.conflicts.map { VisitText(outcome.facts, language: language).explanation($0) },
      changes: outcome.difference.map { changes($0, outcome.facts, language) } ?? [],
      json: (
        counts: [.init("activities", .integer(visits.count)), .init("makers", .integer(makers))],
        more: audited.map { [leastMargins($0), .init("kinds", members(kinds(visits)))] } ?? [],
        end: end(outcome.difference.map(VisitDifferenceJSON.members), outcome.conflicts)
      ), asked: VisitCatalogue.standard.criteria(of: outcome.facts.policy).map { type(of: $0).card.id },
      margins: audited?.leastMargins ?? [:],
      breakdowns: audited.map { _ in
        [Breakdown(title: language == .chinese ? "各类活动" : "by kind", counts: kinds(visits))]
      } ?? [])
  }

  private static func changes(
    _ difference: VisitDifference, _ facts: VisitCase, _ language: Language
  ) -> [[String]] {
    let names = CalendarNames(facts: facts, language: language)
    let words = VisitDifferenceText(difference, of: facts, titles: ("", ""), language: language)
    return difference.changes.compactMap { item in
      (item.after ?? item.before).map {
        [
          words.word(item.fate), names.what($0), words.when(item.before, item.fate),
          words.when(item.after, item.fate),
        ]
      }
    }
  }

  /// How many activities there are of each kind.
  private static func kinds(_ visits: [Visit]) -> [String: Int] {
    Dictionary(grouping: visits, by: \.kind).mapValues(\.count)
  }
}
