import DistrictFiles
import Districts
import RuleModels
import Rules
import Scenarios

/// Scenarios side by side, whatever the room: what text, workbook, page and JSON are made from.
public struct Comparison {
  /// A scenario, the base first.
  struct Line {
    /// nil: the base.
    let scenario: Scenario?
    let outcome: PlanningOutcome
    let criteria: [CriterionOutcome]
    /// How many there are of what the room counts; nil without a plan.
    let counts: [Int]?
    /// This minus base; nil where one of them has no plan.
    let difference: (any RoomDifference)?
    /// Why there is no plan, in lines; nil: not asked for.
    let conflicts: [String]?
    /// A row for each thing that is not as in the base.
    let changes: [[String]]
    /// What programs read before the criteria, behind them, and of difference and conflicts.
    let json: (counts: [JSONValue.Member], more: [JSONValue.Member], end: [JSONValue.Member])
    /// The criteria that the scenario's policy asks for.
    let asked: [String]
    /// The least margin of each rule that sets a bound; empty without a plan.
    let margins: [String: Int]
    /// What else the room counts, in the same order for every line; empty without a plan.
    var breakdowns: [Breakdown] = []
  }

  /// Words that differ from room to room.
  struct Words {
    /// The heads of ``Line/counts``.
    let counts: [String]
    /// The name of the sheet of changes, and its heads behind that of the scenario.
    let sheet: String
    let header: [String]
    /// What is said of a criterion; nil: nothing is known.
    let criterion: (String) -> CriterionCard?
    /// The format of the JSON.
    let format: String
  }

  let lines: [Line]
  let words: Words
  let language: Language

  func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The sentence that says what is taken from what.
  var direction: String {
    text(
      "括号内为“本情景减基准”；各项目标同样好时，取与基准方案变动最少的。",
      "In brackets: this minus base. Of equally good plans the one nearest to the base is taken.")
  }

  func name(_ line: Line) -> String { line.scenario?.name ?? text("基准", "base") }

  func word(_ outcome: PlanningOutcome) -> String {
    switch outcome {
    case .optimal: text("最优", "optimal")
    case .feasible: text("可行", "feasible")
    case .infeasible: text("不可行", "infeasible")
    case .noneFound: text("未找到", "none found")
    }
  }

  /// The title of a criterion, with its unit where it is told in decimals.
  func title(_ id: String) -> String {
    guard let card = words.criterion(id) else { return id }
    let title = card.title.in(language)
    return card.decimals > 0 ? title + text("（", " (") + card.unit.in(language) + text("）", ")") : title
  }

  /// The header of the table, for workbooks too.
  var header: [String] {
    [text("情景", "scenario"), text("结论", "outcome")] + words.counts + [text("变动", "changed")]
      + criteria.map(title)
  }

  /// A row for each scenario, the base first.
  var rows: [[String]] {
    lines.map { line in
      let scores = Dictionary(line.criteria.map { ($0.name, $0.value) }) { first, _ in first }
      let counts = line.counts.map { $0.map(String.init) } ?? words.counts.map { _ in "—" }
      return [name(line), word(line.outcome)] + counts
        + [line.difference.map { String($0.changeCount) } ?? "—"]
        + criteria.map { id in
          guard let value = scores[id] ?? nil else { return "—" }
          let decimals = words.criterion(id)?.decimals ?? 0
          let shown = SignedNumber.plain(value, decimals: decimals)
          guard let row = line.difference?.audits.criteria.first(where: { $0.id == id }) else { return shown }
          return "\(shown)（\(SignedNumber.signed(row.difference, decimals: decimals))）"
        }
    }
  }

  /// The criteria of all scenarios in the order of the base, further ones behind.
  private var criteria: [String] {
    var seen: Set<String> = []
    return lines.flatMap(\.asked).filter { seen.insert($0).inserted }
  }
}
