public import Districts
public import Grouping
public import RuleModels
import Rules

/// A grouping as an officer reads it on the terminal.
public struct GroupingText {
  private let names: GroupingNames

  public init(_ facts: GroupingCase, language: Language) {
    names = GroupingNames(facts: facts, language: language)
  }

  /// All lines of `groups plan`: outcome, criteria, groups, pairs, what is not satisfied.
  public func plan(_ result: GroupingResult) -> [String] {
    var lines = [names.facts.policy.name, "", names.outcome(result.outcome)]
    guard let audited = result.audited else { return lines }
    lines.append(Self.count(audited, names))
    lines += ["", names.text("一、目标（按先后）", "1. Criteria, in order")] + criteria(result.criteria)
    lines += ["", names.text("二、集团", "2. Groups")] + groups(audited)
    lines += pairs(audited)
    return lines + breaches(audited)
  }

  /// All lines of `groups check`.
  public func check(_ audited: AuditedGrouping) -> [String] {
    let verdict =
      audited.isClean
      ? names.text("核查通过，没有违规。", "Passed: no violation.")
      : names.text(
        "核查未通过：违规\(audited.violations.count)项。", "Not passed: \(audited.violations.count) violations.")
    var lines = [verdict, Self.count(audited, names)]
    lines += names.merged(audited.violations).map { "  · " + $0 } + breaches(audited)
    lines += ["", names.text("各目标数值：", "Criteria:")]
    return lines
      + audited.scores.map { score in
        let card = names.criterion(score.id)
        return
          "  \(card.map { names($0.title) } ?? score.id) \(names.value(score.value, of: score.id)) \(card.map { names($0.unit) } ?? "")"
      }
  }

  /// Why no grouping exists, and the least that would have to be given up.
  public func infeasibility(_ report: InfeasibilityReport) -> [String] {
    var lines: [String] = []
    for (number, conflict) in report.conflicts.enumerated() {
      lines.append(
        names.text("冲突\(number + 1)：下列要求不能同时满足：", "Conflict \(number + 1): these cannot hold together:"))
      lines += names.demands(conflict.members).map { "  · " + $0 }
      if !conflict.isMinimal {
        lines.append(names.text("  （未能证明以上各项缺一不可。）", "  (Not proven that none of these can be left out.)"))
      }
    }
    if !report.isComplete {
      lines.append(names.text("时限内未查完，可能还有其他冲突。", "A limit struck; there may be further conflicts."))
    }
    lines.append("")
    if report.relaxations.isEmpty {
      lines.append(
        names.text("没有可以放宽的规则能解决冲突。", "Nothing that may be loosened resolves the conflicts."))
    }
    for (number, relaxation) in report.relaxations.enumerated() {
      lines.append(
        names.text(
          "放宽办法\(number + 1)（合计\(relaxation.amount)单位）：",
          "Loosening \(number + 1) (\(relaxation.amount) units in all):"))
      let units = Dictionary(uniqueKeysWithValues: relaxation.steps.map { ($0.instance, $0.units) })
      lines += names.demands(relaxation.steps.map(\.instance), units: units).map { "  · " + $0 }
    }
    return lines
  }

  /// `学校53所，组建集团14个，结对5对。`
  static func count(_ audited: AuditedGrouping, _ names: GroupingNames) -> String {
    let (groups, pairs) = (audited.view.groups.count, audited.plan.pairs.count)
    let placed = Set(audited.plan.places.map(\.school)).count
    return names.text(
      "集团\(groups)个，编入学校\(placed)所，结对与席位\(pairs)项。",
      "\(groups) groups of \(placed) schools; \(pairs) pairs and seats.")
  }

  private func criteria(_ criteria: [CriterionOutcome]) -> [String] {
    var table = TextTable(
      [
        names.text("目标", "criterion"), names.text("数值", "value"), names.text("下界", "bound"),
        names.text("是否证明", "proven"), names.text("单位", "unit"),
      ], rightAligned: [1, 2])
    for stage in criteria {
      let card = names.criterion(stage.name)
      table.add([
        card.map { names($0.title) } ?? stage.name,
        stage.value.map { names.value($0, of: stage.name) } ?? "—",
        stage.bound.map { names.value($0, of: stage.name) } ?? "—",
        stage.proven ? names.text("是", "yes") : names.text("否", "no"), card.map { names($0.unit) } ?? "",
      ])
    }
    return table.lines
  }

  private func groups(_ audited: AuditedGrouping) -> [String] {
    let schools = audited.facts.district.schools
    var table = TextTable(
      [
        names.text("集团", "group"), names.text("所数", "schools"), names.text("核心校", "core"),
        names.text("成员校", "members"),
      ], rightAligned: [1])
    for group in audited.view.groups {
      table.add([
        group.name, "\(group.units.count)", group.core.map { schools[$0].name } ?? "—",
        group.members.map { schools[$0].name }.joined(separator: names.text("、", ", ")),
      ])
    }
    return table.lines
  }

  private func pairs(_ audited: AuditedGrouping) -> [String] {
    PairKind.allCases.flatMap { kind -> [String] in
      let own = audited.plan.pairs.filter { $0.kind == kind }
      if own.isEmpty { return [] }
      return ["", names.kind(kind) + names.text("：", ":")]
        + own.map { pair in
          let ends = names.ends(pair)
          return "  \(ends.first) — \(ends.second)\(pair.role.map { "  \($0)" } ?? "")"
        }
    }
  }

  private func breaches(_ audited: AuditedGrouping) -> [String] {
    if audited.breaches.isEmpty { return [] }
    return ["", names.text("未满足的原则性要求：", "Should-rules missed:")]
      + names.merged(audited.breaches).map { "  · " + $0 }
  }
}
