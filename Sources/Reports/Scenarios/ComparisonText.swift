import DistrictFiles
public import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

/// All scenarios side by side: a line each, differences as "this minus base".
public struct ComparisonText {
  private let outcomes: [ScenarioOutcome]
  let language: Language

  public init(_ outcomes: [ScenarioOutcome], language: Language) {
    self.outcomes = outcomes
    self.language = language
  }

  /// The header of the table, for workbooks too.
  var header: [String] {
    [text("情景", "scenario"), text("结论", "outcome"), text("人次", "postings"), text("变动", "changed")]
      + criteria.map { id in
        Catalogue.standard.criterionCards.first { $0.id == id }?.title.in(language) ?? id
      }
  }

  /// A row for each scenario, the base first.
  var rows: [[String]] {
    outcomes.map { outcome in
      let scores = Dictionary(outcome.result.criteria.map { ($0.name, $0.value) }) { first, _ in first }
      let changed = outcome.difference.map { String($0.changes.count) } ?? "—"
      return [
        name(outcome), word(outcome.result.outcome),
        outcome.result.audited.map { String($0.plan.postings.count) } ?? "—", changed,
      ]
        + criteria.map { id in
          guard let value = scores[id] ?? nil else { return "—" }
          guard let row = outcome.difference?.criteria.first(where: { $0.id == id }) else {
            return "\(value)"
          }
          return "\(value)（\(SignedNumber.signed(row.difference))）"
        }
    }
  }

  /// All lines.
  public var lines: [String] {
    var table = TextTable(header, rightAligned: Set(2..<header.count))
    for row in rows { table.add(row) }
    var lines = [direction, ""] + table.lines
    for outcome in outcomes {
      guard let conflicts = outcome.conflicts else { continue }
      lines += ["", text("情景“\(name(outcome))”不可行：", "The scenario \"\(name(outcome))\" has no plan:")]
      lines += InfeasibilityText(conflicts, of: outcome.facts, language: language).lines
    }
    return lines
  }

  /// The sentence that says what is taken from what.
  var direction: String {
    text(
      "括号内为“本情景减基准”；各项目标同样好时，取与基准方案变动最少的。",
      "In brackets: this minus base. Of equally good plans the one nearest to the base is taken.")
  }

  func name(_ outcome: ScenarioOutcome) -> String { outcome.scenario?.name ?? text("基准", "base") }

  func word(_ outcome: PlanningOutcome) -> String {
    switch outcome {
    case .optimal: text("最优", "optimal")
    case .feasible: text("可行", "feasible")
    case .infeasible: text("不可行", "infeasible")
    case .noneFound: text("未找到", "none found")
    }
  }

  /// The criteria of all scenarios in the order of the base, further ones behind.
  private var criteria: [String] {
    var seen: Set<String> = []
    return outcomes.flatMap { $0.facts.criteria }.filter { seen.insert($0).inserted }
  }

  func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
