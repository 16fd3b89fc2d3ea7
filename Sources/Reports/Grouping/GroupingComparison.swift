import DistrictFiles
public import Districts
import Grouping
import RuleModels
import Rules
public import Scenarios

extension Comparison {
  /// Scenarios of groups and pairs side by side.
  public init(_ outcomes: [RoomOutcome<GroupingRoom>], language: Language) {
    func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let titles = GroupingCatalogue.standard.cards.criteria
    self.init(
      lines: outcomes.map { Self.line($0, language) },
      words: Words(
        counts: [text("集团", "groups"), text("编入学校", "schools"), text("结对与席位", "pairs")],
        sheet: text("变动", "changes"),
        header: [
          text("变动", "change"), text("学校或结对", "school or pair"), text("基准", "base"),
          text("本情景", "this"),
        ], criterion: { id in titles.first { $0.id == id } },
        format: "lungang-groups-comparison/1"), language: language)
  }

  private static func line(_ outcome: RoomOutcome<GroupingRoom>, _ language: Language) -> Line {
    let audited = outcome.result.audited
    let counts = audited.map { audited in
      let groups = audited.view.groups
      return [groups.count, groups.reduce(0) { $0 + $1.units.count }, audited.plan.pairs.count]
    }
    return Line(
      scenario: outcome.scenario, outcome: outcome.result.outcome, criteria: outcome.result.criteria,
      counts: counts, difference: outcome.difference,
      conflicts: outcome.conflicts.map { GroupingText(outcome.facts, language: language).infeasibility($0) },
      changes: outcome.difference.map { changes($0, outcome.facts, language) } ?? [],
      json: (
        counts: zip(["groups", "schools", "pairs"], counts ?? []).map { .init($0, .integer($1)) },
        more: audited.map { [leastMargins($0)] } ?? [],
        end: end(outcome.difference.map(GroupingDifferenceJSON.members), outcome.conflicts)
      ), asked: outcome.facts.criteria, margins: audited?.leastMargins ?? [:])
  }

  private static func changes(
    _ difference: GroupingDifference, _ facts: GroupingCase, _ language: Language
  ) -> [[String]] {
    let names = GroupingNames(facts: facts, language: language)
    let words = GroupingDifferenceText(difference, of: facts, titles: ("", ""), language: language)
    let schools = difference.schoolChanges.map {
      [words.word($0.fate), names.school($0.school), words.place($0.before), words.place($0.after)]
    }
    let pairs = difference.pairChanges.map {
      [words.pairWord($0.fate), names.kind($0.kind), words.ends($0.before), words.ends($0.after)]
    }
    return schools + pairs
  }
}
