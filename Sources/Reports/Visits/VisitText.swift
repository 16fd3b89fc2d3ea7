public import Districts
public import RuleModels
import Rules
public import Visits

/// What `lungang visits` says on the terminal.
public struct VisitText {
  private let names: CalendarNames
  private let facts: VisitCase

  public init(_ facts: VisitCase, language: Language) {
    self.facts = facts
    names = CalendarNames(facts: facts, language: language)
  }

  /// How planning ended: the outcome, the criteria with their bounds, and the activities by kind.
  public func lines(_ result: VisitResult) -> [String] {
    let calendar = facts.calendar
    var lines = [
      facts.policy.name,
      names.text(
        "\(names.day(calendar.first))至\(names.day(calendar.last))，学期\(calendar.terms.count)个，教学日\(calendar.teachingDays.count)天。",
        "\(calendar.first) to \(calendar.last): \(calendar.terms.count) terms, \(calendar.teachingDays.count) teaching days."
      ), outcome(result.outcome),
    ]
    if !result.criteria.isEmpty {
      var table = TextTable(
        [
          names.text("目标", "criterion"), names.text("数值", "value"), names.text("下界", "bound"),
          names.text("证明", "proof"), names.text("单位", "unit"),
        ], rightAligned: [1, 2])
      for stage in result.criteria {
        let card = names.criterion(stage.name)
        table.add([
          card.map { names($0.title) } ?? stage.name,
          stage.value.map { names.value($0, of: stage.name) } ?? "—",
          stage.bound.map { names.value($0, of: stage.name) } ?? "—",
          stage.proven ? names.text("已证明", "proven") : names.text("未证明", "open"),
          card.map { names($0.unit) } ?? "",
        ])
      }
      lines += [""] + table.lines
    }
    if let audited = result.audited { lines += [""] + kinds(audited) + clashes(audited) }
    return lines
  }

  private func outcome(_ outcome: PlanningOutcome) -> String {
    switch outcome {
    case .optimal:
      names.text(
        "已得出最优安排，各项目标均经证明，复核无违规。", "Optimal: every criterion is proven, the audit found no violation.")
    case .feasible:
      names.text(
        "已得出可行安排，复核无违规；时限内未能证明最优，差距见目标表。",
        "Feasible: a limit struck before the proof; the audit found no violation.")
    case .infeasible: names.text("经证明，在现行规则下排不出活动日历。", "Infeasible: no calendar can keep all rules.")
    case .noneFound: names.text("时限内未排出活动日历。", "None found within the limits.")
    }
  }

  /// How many activities of each kind, term by term.
  private func kinds(_ audited: AuditedVisits) -> [String] {
    let terms = facts.calendar.terms
    var table = TextTable(
      [names.text("活动类型", "kind")] + terms.map(\.name) + [names.text("合计", "total")],
      rightAligned: Set(1...(terms.count + 1)))
    for kind in facts.tables.kinds {
      let own = audited.plan.visits.filter { $0.kind == kind.name }
      if own.isEmpty { continue }
      let counts = terms.indices.map { term in own.count { facts.calendar.term(of: $0.day) == term } }
      table.add([kind.name] + counts.map(String.init) + [String(own.count)])
    }
    return table.isEmpty ? [names.text("没有要安排的活动。", "There are no activities to plan.")] : table.lines
  }

  private func clashes(_ audited: AuditedVisits) -> [String] {
    audited.dutyClashes.map { clash in
      names.text(
        "提醒：\(names.teacher(clash.teacher))同时担任“\(clash.duties[0])”和“\(clash.duties[1])”。",
        "note: \(names.teacher(clash.teacher)) holds \(clash.duties[0]) and \(clash.duties[1]) at the same time."
      )
    }
  }

  /// What a check found.
  public func check(_ audited: AuditedVisits) -> [String] {
    var lines = [
      audited.isClean
        ? names.text(
          "核查通过：\(audited.plan.visits.count)项活动，没有违规。",
          "\(audited.plan.visits.count) activities: no violation.")
        : names.text(
          "核查未通过：\(audited.plan.visits.count)项活动，违规\(audited.violations.count)项。",
          "\(audited.plan.visits.count) activities: \(audited.violations.count) violations.")
    ]
    lines += audited.violations.map { "  " + names.sentence($0) + involved($0) }
    if !audited.breaches.isEmpty {
      lines += ["", names.text("未满足的原则性要求：", "Should-rules not met:")]
      lines += audited.breaches.map { "  " + names.sentence($0) }
    }
    lines += [""]
    lines += audited.scores.map { score in
      let card = names.criterion(score.id)
      return "  " + (card.map { names($0.title) } ?? score.id) + names.text("：", ": ")
        + names.value(score.value, of: score.id)
    }
    return lines + clashes(audited)
  }

  private func involved(_ finding: Finding) -> String {
    let visits = finding.measurement.people
    guard !visits.isEmpty, visits.count <= 12 else { return "" }
    return names.text("（活动 ", " (") + visits.joined(separator: names.text("、", ", ")) + names.text("）", ")")
  }

  /// Why no calendar exists and what would have to give.
  public func explanation(_ report: InfeasibilityReport) -> [String] {
    var lines: [String] = []
    for (number, conflict) in report.conflicts.enumerated() {
      let heading =
        conflict.members.count == 1
        ? names.text("按现有数据，下面这一项单独也做不到：", "with what there is, this alone cannot be met:")
        : names.text(
          "以下\(conflict.members.count)项要求不能同时满足：",
          "these \(conflict.members.count) cannot hold together:")
      lines += [names.text("冲突\(number + 1)：", "Conflict \(number + 1): ") + heading]
      lines += conflict.members.map { "  · " + instance($0) }
      if !conflict.isMinimal {
        lines.append(names.text("  （时限内未能证明缺一不可。）", "  (Not proven that none can be left out.)"))
      }
    }
    if !report.isComplete {
      lines.append(names.text("时限内未查完，可能还有其他冲突。", "A limit struck; there may be further conflicts."))
    }
    if report.relaxations.isEmpty {
      lines += [
        "",
        report.relaxationsAreComplete
          ? names.text("可以放宽的规则怎样放宽都不行，须改数据或事实。", "Nothing that may be loosened helps; the data must change.")
          : names.text("时限内未求出放宽办法。", "No loosening was found within the limits."),
      ]
    }
    for (number, relaxation) in report.relaxations.enumerated() {
      lines += ["", names.text("放宽办法\(number + 1)：", "Loosening \(number + 1):")]
      lines += relaxation.steps.map { step in
        "  · " + instance(step.instance) + names.text("，放宽\(step.units)个单位", ", by \(step.units)")
      }
    }
    return lines
  }

  private func instance(_ instance: RuleInstance) -> String {
    names.rule(instance) + names.text("：", ": ") + names.subject(instance.subject)
  }
}
