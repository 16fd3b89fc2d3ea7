public import Districts
public import Postings
import Rules

/// The result of `lungang check` for the terminal.
public struct CheckText {
  private let audited: AuditedPlan
  private let language: Language

  public init(_ audited: AuditedPlan, language: Language) {
    self.audited = audited
    self.language = language
  }

  public var lines: [String] {
    let names = Names(facts: audited.facts, language: language)
    let count = audited.plan.postings.count
    let verdict =
      audited.isClean
      ? names.text("核查通过：交流\(count)人次，没有违规。", "Passed: \(count) postings, no violation.")
      : names.text(
        "核查未通过：交流\(count)人次，违规\(audited.violations.count)项。",
        "Not passed: \(count) postings, \(audited.violations.count) violations.")
    let text = AuditText(audited, names: names)
    return [verdict] + text.lines + ["", names.text("各目标数值：", "Criteria:")] + text.scores
  }
}
