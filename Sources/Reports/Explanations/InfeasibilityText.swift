public import Districts
public import Postings
public import RuleModels
import Rules

/// Why no plan exists and the least that would have to be given up, for the terminal.
public struct InfeasibilityText {
  private let report: InfeasibilityReport
  private let plans: [RelaxedPlan]
  private let names: Names
  private let instances: InstanceText

  /// - Parameter plans: the plans that the loosenings give, where they were made; in the order of the loosenings.
  public init(
    _ report: InfeasibilityReport, of facts: PlanningCase, language: Language, plans: [RelaxedPlan] = []
  ) {
    self.report = report
    self.plans = plans
    names = Names(facts: facts, language: language)
    instances = InstanceText(names)
  }

  public var lines: [String] { conflictLines + [""] + relaxationLines }

  /// The conflicts, each with its members.
  public var conflictLines: [String] {
    if report.conflicts.isEmpty {
      return report.isComplete
        ? [names.text("各项要求之间没有冲突。", "The rules do not conflict.")]
        : [names.text("时限内未能查明冲突所在。", "No conflict was found within the limits.")]
    }
    var lines = [
      names.text(
        "共发现\(report.conflicts.count)处冲突。每一处都要有所让步，方案才能成立。",
        "\(report.conflicts.count) conflict\(report.conflicts.count == 1 ? "" : "s"). In each something must be given up before a plan can exist."
      )
    ]
    for (number, conflict) in report.conflicts.enumerated() {
      lines += ["", heading(number, conflict)]
      lines += instances.demands(conflict.members).map { "  · " + $0 + names.text("；", ";") }
        .endingSentence(names)
      lines += StaffText(names: names).lines(conflict)
      if !conflict.isMinimal {
        lines.append(
          names.text(
            "  （时限内未能逐项证明以上各项缺一不可。）", "  (Not proven within the limits that none of these can be left out.)"))
      }
    }
    if !report.isComplete {
      lines += ["", names.text("时限内未查完，可能还有其他冲突。", "A limit struck; there may be further conflicts.")]
    }
    return lines
  }

  private func heading(_ number: Int, _ conflict: Conflict) -> String {
    let ordinal = names.text("冲突\(names.numeral(number + 1))：", "Conflict \(number + 1): ")
    return ordinal
      + (conflict.members.count == 1
        ? names.text(
          "按现有人员和数据，下面这一项单独也做不到：", "with the people there are, this alone cannot be met:")
        : names.text(
          "以下要求（共\(conflict.members.count)项）不能同时满足，任意去掉一项，其余各项即可同时满足：",
          "these \(conflict.members.count) cannot hold together; without any one of them the others can:"))
  }

  /// The loosenings, the least first.
  public var relaxationLines: [String] {
    guard let least = report.relaxations.first else {
      if !report.relaxationsAreComplete {
        return [
          names.text("时限内未能求出最小的放宽办法。", "The least loosening was not found within the limits.")
        ]
      }
      return [
        names.text(
          "政策允许放宽的各项规则，无论怎样放宽都不能使方案成立；须从锁定、人员条件或不得放宽的规则入手。",
          "Nothing that the policy lets be loosened makes a plan possible; pins, personal conditions or firm rules must change."
        )
      ]
    }
    var lines = [
      names.text(
        "放宽办法（\(report.relaxations.count)种，按让步由小到大排列；最少须让步\(least.amount)个单位"
          + (least.isProven ? "，已经证明）：" : "，尚未证明）："),
        "\(report.relaxations.count) ways to loosen the rules, the least first (at least \(least.amount) unit\(least.amount == 1 ? "" : "s"), "
          + (least.isProven ? "proven):" : "not proven):")),
      names.text(
        "（每放宽1人计1个单位；金额每元计1个单位；再乘以政策中该规则的权重。）",
        "(A unit is one person, or one yuan, times the weight that the policy gives the rule.)"),
    ]
    for (number, relaxation) in report.relaxations.enumerated() {
      lines += [
        "",
        names.text(
          "办法\(names.numeral(number + 1))（让步\(relaxation.amount)个单位"
            + (relaxation.isProven || number == 0 ? "" : "，未证明排位") + "）：",
          "Way \(number + 1) (\(relaxation.amount) unit\(relaxation.amount == 1 ? "" : "s")"
            + (relaxation.isProven || number == 0 ? "" : ", rank not proven") + "):"),
      ]
      lines += instances.steps(relaxation.steps).map { "  · " + $0 + names.text("；", ";") }
        .endingSentence(names)
      if plans.indices.contains(number), plans[number].relaxation == relaxation {
        lines += outcome(plans[number])
      }
    }
    return lines
  }

  /// What the plan under a loosening costs.
  private func outcome(_ plan: RelaxedPlan) -> [String] {
    guard let audited = plan.audited else {
      return [names.text("    时限内未得出相应方案。", "    No plan was found within the limits.")]
    }
    let values = plan.criteria.map { criterion in
      let title = names.criterion(criterion.name).map { names($0.title) } ?? criterion.name
      return title + names.text("", " ") + names.value(criterion.value ?? 0, of: criterion.name)
    }
    let count = audited.plan.postings.count
    return [
      names.text("    照此编制：交流\(count)人次；", "    The plan then: \(count) postings; ")
        + values.joined(separator: names.text("，", ", ")) + names.text("。", ".")
    ]
  }
}

extension [String] {
  /// Ends the last line with a full stop in place of the semicolon.
  fileprivate func endingSentence(_ names: Names) -> [String] {
    guard var last = last, !last.isEmpty else { return self }
    last.removeLast()
    return dropLast() + [last + names.text("。", ".")]
  }
}
