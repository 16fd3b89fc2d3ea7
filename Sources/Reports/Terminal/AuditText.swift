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
      return "  " + (card.map { names($0.title) } ?? score.id) + names.text("：", ": ") + "\(score.value)"
    }
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

  /// `成员校全覆盖〔五（四）〕：甲良镇中心校，2027学年，实际0，要求不少于1。`
  func sentence(_ finding: Finding) -> String {
    let measurement = finding.measurement
    let relation =
      measurement.relation == .atLeast
      ? names.text("要求不少于", "at least ") : names.text("要求不超过", "at most ")
    return "  " + names.rule(finding.instance.rule) + names.clause(finding.instance) + names.text("：", ": ")
      + names.subject(finding.instance.subject) + names.text("，实际", ", value ") + "\(measurement.value)"
      + names.text("，", ", ") + relation + "\(measurement.bound)" + names.text("。", ".")
  }
}
