public import Districts
import Postings
import RuleModels
import Rules

/// The plan as an officer reads it on the terminal.
public struct PlanText {
  let document: PlanDocument
  let names: Names

  public init(_ document: PlanDocument, language: Language) {
    self.document = document
    names = Names(facts: document.facts, language: language)
  }

  /// All lines: summary, criteria, the four heart rules, postings by school, shortages.
  public var lines: [String] {
    var lines = summary
    lines += criteria
    if let audited = document.result.audited {
      lines += AuditText(audited, names: names).lines
      lines += heartRules(audited)
      lines += postings(audited)
      lines += shortages(audited)
    }
    return lines
  }

  private var summary: [String] {
    let facts = document.facts
    let span = names.year(facts.horizon.first, years: facts.horizon.years)
    var lines = ["\(facts.policy.name)  \(span)", ""]
    switch document.result.outcome {
    case .optimal:
      lines.append(
        names.text(
          "结论：已得出最优方案，各项目标均经证明，复核无违规。",
          "Outcome: optimal. Every criterion is proven; the audit found no violation."))
    case .feasible:
      lines.append(
        names.text(
          "结论：已得出可行方案，复核无违规；时限内未能证明最优，差距见下表。",
          "Outcome: feasible. A limit struck before the proof; the gap stands below."))
    case .infeasible:
      lines.append(
        names.text("结论：经证明，在现行规则下不存在可行方案。", "Outcome: infeasible. Proven: no plan can keep all rules."))
    case .noneFound:
      lines.append(
        names.text(
          "结论：时限内未找到可行方案，也未能证明不存在。", "Outcome: none found within the limits; none proven impossible."))
    }
    let district = facts.district
    var counts = names.text(
      "学校\(district.schools.count)所，集团\(district.groups.count)个，教师\(district.teachers.count)人",
      "\(district.schools.count) schools, \(district.groups.count) groups, \(district.teachers.count) teachers"
    )
    if let audited = document.result.audited {
      let made = audited.plan.postings.count
      let people = Set(audited.plan.postings.map(\.teacher)).count
      counts += names.text("；安排交流\(made)人次（\(people)人）", "; \(made) postings of \(people) teachers")
    }
    lines.append(counts + names.text("。", "."))
    return lines
  }

  private var criteria: [String] {
    guard !document.result.criteria.isEmpty, document.result.outcome != .infeasible else { return [] }
    var table = TextTable(
      [
        names.text("目标（按先后）", "Criterion, in order"), names.text("数值", "value"),
        names.text("下界", "bound"), names.text("是否证明", "proven"), names.text("单位", "unit"),
      ],
      rightAligned: [1, 2])
    for stage in document.result.criteria {
      let card = names.criterion(stage.name)
      table.add([
        card.map { names($0.title) } ?? stage.name,
        stage.value.map { names.value($0, of: stage.name) } ?? "—",
        stage.bound.map { names.value($0, of: stage.name) } ?? "—",
        stage.proven ? names.text("是", "yes") : names.text("否", "no"), card.map { names($0.unit) } ?? "",
      ])
    }
    return ["", names.text("一、目标", "1. Criteria")] + table.lines
  }

  private func heartRules(_ audited: AuditedPlan) -> [String] {
    let heart = ["term-length", "member-coverage", "backbone-quota", "reciprocal-flow"]
    var table = TextTable(
      [
        names.text("核心要求", "Heart rule"), names.text("对象", "subject"), names.text("实际", "value"),
        names.text("要求", "bound"), names.text("余量", "margin"),
      ], rightAligned: [2, 3, 4])
    for id in heart {
      let findings = audited.findings.filter { $0.instance.rule == id }
      guard !findings.isEmpty else { continue }
      if id == "term-length" || id == "reciprocal-flow" {
        let kept = findings.count { $0.measurement.holds }
        let what =
          id == "term-length"
          ? names.text("全部\(findings.count)人次", "all \(findings.count) postings")
          : names.text("全部\(findings.count)项比较", "all \(findings.count) comparisons")
        table.add([
          names.rule(id), what, names.text("\(kept)项符合", "\(kept) kept"), "\(findings.count)",
          "\(kept - findings.count)",
        ])
        continue
      }
      for finding in findings {
        let measurement = finding.measurement
        table.add([
          names.rule(id), names.subject(finding.instance.subject), "\(measurement.value)",
          (measurement.relation == .atLeast ? "≥" : "≤") + "\(measurement.bound)", "\(measurement.margin)",
        ])
      }
    }
    return table.isEmpty ? [] : ["", names.text("二、四项核心要求", "2. The four heart rules")] + table.lines
  }

  private func postings(_ audited: AuditedPlan) -> [String] {
    var lines = ["", names.text("三、各校交流安排", "3. Postings by home school")]
    let district = document.facts.district
    let bySchool = Dictionary(grouping: audited.plan.postings, by: \.from)
    for (id, postings) in bySchool.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "  \(names.school(id))（\(id)）" + names.text("派出\(postings.count)人次", " sends \(postings.count)"))
      var table = TextTable([
        names.text("学年", "years"), names.text("教师", "teacher"), names.text("学科", "subject"),
        names.text("骨干/职务", "standing"), names.text("去向", "to"), names.text("类型", "kind"),
      ])
      for posting in postings {
        guard let number = district.teacherNumbers[posting.teacher] else { continue }
        let teacher = district.teachers[number]
        table.add([
          names.year(posting.start, years: posting.years), "\(teacher.name)（\(teacher.id)）",
          teacher.mainSubject, standing(number), names.school(posting.to),
          posting.kind.map(names.kind) ?? "",
        ])
      }
      lines += table.lines.map { "  " + $0 }
    }
    if bySchool.isEmpty { lines.append(names.text("  没有安排交流。", "  Nobody is sent.")) }
    return lines
  }

  private func standing(_ teacher: Int) -> String {
    switch (document.facts.isBackbone(teacher), document.facts.isCadre(teacher)) {
    case (true, true): names.text("骨干、中层以上", "backbone, cadre")
    case (true, false): names.text("骨干", "backbone")
    case (false, true): names.text("中层以上", "cadre")
    case (false, false): ""
    }
  }

  private func shortages(_ audited: AuditedPlan) -> [String] {
    let rows = SubjectBalance(audited).rows.filter { $0.shortage > 0 }
    var lines = ["", names.text("四、学科缺口", "4. Subjects still short")]
    if rows.isEmpty { return lines + [names.text("  各校学科需求均已满足。", "  Every need is met.")] }
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("学科", "subject"), names.text("学年", "year"),
        names.text("需求", "needed"), names.text("在岗", "there"), names.text("缺", "short"),
      ],
      rightAligned: [3, 4, 5])
    for row in rows {
      table.add([
        names.school(row.school), row.subject, names.year(row.year), "\(row.posts)", "\(row.there)",
        "\(row.shortage)",
      ])
    }
    lines += table.lines
    return lines
  }
}
