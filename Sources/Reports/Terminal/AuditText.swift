public import Districts
public import Postings
import Rules

/// What the audit found, for the terminal: violations first, then broken should-rules.
public struct AuditText {
  private let audited: AuditedPlan
  private let names: Names

  public init(_ audited: AuditedPlan, language: Language) {
    self.init(audited, names: Names(facts: audited.facts, language: language))
  }

  init(_ audited: AuditedPlan, names: Names) {
    self.audited = audited
    self.names = names
  }

  /// The criteria as the audit counts them.
  public var scores: [String] {
    audited.scores.map { score in
      let card = names.criterion(score.id)
      return "  " + (card.map { names($0.title) } ?? score.id) + names.text("：", ": ")
        + names.value(score.value, of: score.id) + unit(card)
    }
  }

  /// The unit of a criterion that is not told in whole numbers; of the others titles say enough.
  private func unit(_ card: CriterionCard?) -> String {
    guard let card, card.decimals > 0 else { return "" }
    return names.text("", " ") + names(card.unit)
  }

  /// Nothing where every rule holds.
  public var lines: [String] {
    var lines: [String] = []
    if !audited.violations.isEmpty {
      lines += ["", names.text("违规\(audited.violations.count)项：", "\(audited.violations.count) violations:")]
      lines += audited.violations.map(sentence)
    }
    if !audited.breaches.isEmpty {
      lines += [
        "",
        names.text("未满足的原则性要求\(audited.breaches.count)项：", "\(audited.breaches.count) should-rules not met:"),
      ]
      lines += audited.breaches.map(sentence)
    }
    return lines
  }

  /// `成员校全覆盖〔五（四）〕：甲良镇中心校，2027学年，实际0人，要求不少于1人。` Where a rule only says yes or no of a posting:
  /// `豁免：韦丽（T031），2027学年，不符合规则。`
  func sentence(_ finding: Finding) -> String {
    let measurement = finding.measurement
    let start =
      "  " + names.rule(finding.instance.rule) + names.clause(finding.instance) + names.text("：", ": ")
      + names.subject(finding.instance.subject)
    let card = Catalogue.standard.rule(finding.instance.rule)?.card
    let isVerdict = measurement.bound == 0 && measurement.value == 1 && card?.nature != .bound
    if isVerdict { return start + names.text("，不符合规则。", ": not as the rule asks.") }
    let unit = card.map { names($0.unit) } ?? ""
    let relation =
      measurement.relation == .atLeast
      ? names.text("要求不少于", "at least ") : names.text("要求不超过", "at most ")
    return start + names.text("，实际", ", value ") + "\(measurement.value)\(unit)"
      + names.text("，", ", ") + relation + "\(measurement.bound)\(unit)" + names.text("。", ".")
  }
}
