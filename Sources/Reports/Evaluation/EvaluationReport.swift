public import Districts
public import Evaluation
public import Postings
import Rules

/// What the reports about an evaluation are made from: what was found, and the lists of a plan if one is given.
public struct EvaluationReport: Sendable {
  let evaluated: EvaluatedDistrict
  /// Allowances, served terms and the like that follow from the plan.
  let lists: [PlanList]
  /// The fingerprint of the input files.
  let inputSHA256: String
  let names: EvaluationNames

  public init(
    _ evaluated: EvaluatedDistrict, lists: [PlanList] = [], inputSHA256: String, language: Language
  ) {
    self.evaluated = evaluated
    self.lists = lists
    self.inputSHA256 = inputSHA256
    names = EvaluationNames(facts: evaluated.facts, language: language)
  }

  var facts: EvaluationCase { evaluated.facts }

  /// Whether every rule that must hold holds.
  public var isClean: Bool { evaluated.isClean }

  /// How it ended, in a sentence.
  var verdict: String {
    let (violations, breaches, open) = (
      evaluated.violations.count, evaluated.breaches.count, evaluated.open.count
    )
    let count = evaluated.findings.count
    if facts.rules.isEmpty {
      return names.text("政策中没有考核与核查的规则。", "The policy has no rules to check.")
    }
    if count == 0 { return names.text("还没有可以核查的项目。", "There is nothing to check yet.") }
    var zh = violations == 0 ? "核查\(count)项，没有违规" : "核查\(count)项，违规\(violations)项"
    var en =
      violations == 0
      ? "\(count) checked, no violation"
      : "\(count) checked, \(violations) violation\(violations == 1 ? "" : "s")"
    if breaches > 0 {
      zh += "，原则性要求未满足\(breaches)项"
      en += ", \(breaches) should-rules missed"
    }
    if open > 0 {
      zh += "，待办\(open)项"
      en += ", \(open) open"
    }
    return names.text(zh + "。", en + ".")
  }

  /// The day as of which it was judged.
  var asOf: String {
    guard let day = facts.asOf else {
      return names.text(
        "没有给出判断日期（--as-of）：未完成的不算逾期，规划期内各学期视为已经结束。",
        "No day to judge by (--as-of): what is undone is not late, and all terms of the horizon count as over."
      )
    }
    return names.text("以\(day)为准。", "As of \(day).")
  }

  /// The findings that concern a school, what is wrong first.
  func findings(of school: String) -> [EvaluationFinding] {
    evaluated.findings.filter { $0.judgement.schools.contains(school) }
  }
}

/// How reports about an evaluation call things.
struct EvaluationNames: Wording {
  let facts: EvaluationCase
  let language: Language
  var district: District { facts.district }
  var policy: Policy { facts.policy }

  func verdict(_ finding: EvaluationFinding) -> String {
    switch finding.judgement.verdict {
    case .kept: text("符合", "kept")
    case .open: text("待办", "open")
    case .broken: finding.firmness == .should ? text("未满足", "missed") : text("违规", "broken")
    }
  }

  /// `逾期3天`.
  func days(late finding: EvaluationFinding) -> Int { finding.judgement.measurement.missing }

  /// Title line of a sheet: the policy's name and what the sheet shows.
  func title(_ what: String) -> String {
    text("\(facts.policy.name)\(what)", "\(facts.policy.name): \(what)")
  }

  func cell(_ cell: EvaluationTable.Cell) -> String {
    switch cell {
    case .text(let text): self(text)
    case .number(let number): String(number)
    case .decimal(let scaled, let places): Self.decimal(scaled, places)
    case .school(let id): school(id)
    case .teacher(let id): teacher(id)
    case .blank: ""
    }
  }

  /// A whole number of the last place as a decimal, exactly: `8805` of two places is `88.05`.
  static func decimal(_ scaled: Int, _ places: Int) -> String {
    guard places > 0 else { return String(scaled) }
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
