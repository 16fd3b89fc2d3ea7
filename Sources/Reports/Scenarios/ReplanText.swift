public import DistrictFiles
public import Districts
public import Postings
public import RuleModels
import Rules
public import Scenarios

/// What re-planning changed, for the terminal and the annex to the publicity list.
public struct ReplanText {
  private let report: ReplanReport
  private let result: PlanningResult
  private let objections: [Objection]
  private let published: AuditedPlan
  private let names: Names
  private let difference: DifferenceText

  public init(
    _ report: ReplanReport, _ result: PlanningResult, of replanning: Replanning, objections: [Objection],
    language: Language
  ) {
    self.report = report
    self.result = result
    self.objections = objections
    published = replanning.published
    names = Names(facts: replanning.facts, language: language)
    difference = DifferenceText(
      report.difference, from: replanning.published.facts, to: replanning.facts,
      titles: (names.text("公布方案", "published"), names.text("调整后", "new")), language: language)
  }

  /// All lines: the proof, what changed and why, objections, criteria.
  public var lines: [String] {
    [proof, "", difference.summary, difference.direction]
      + difference.numbered(difference.sections + [reasons, objectionSection].compactMap { $0 })
  }

  /// The sentence that says how much must change at least.
  public var proof: String {
    let first = result.criteria.first { $0.name == Replanning.least }
    if first?.proven == true {
      return names.text(
        "经证明：符合新情况的方案，变动都不少于\(report.least)人次（取消与新增合计）；本方案正好变动\(report.least)人次。",
        "Proven: no plan that honours the new facts changes fewer than \(report.least) postings (dropped plus added); this one changes \(report.least)."
      )
    }
    let bound = first?.bound.map(String.init) ?? "—"
    return names.text(
      "本方案变动\(report.least)人次；时限内只证明变动不少于\(bound)人次。",
      "This plan changes \(report.least) postings; proven within the limit: at least \(bound).")
  }

  private var reasons: TextSection? {
    let gone = report.entries.filter { $0.item.before != nil }
    guard !gone.isEmpty else { return nil }
    var table = TextTable([
      names.text("教师", "teacher"), names.text("公布的安排", "as published"),
      names.text("不能照旧的原因", "why it cannot stay"),
    ])
    for entry in gone {
      table.add([
        difference.person(entry.item.teacher), difference.posting(entry.item.before), reason(entry.reason),
      ])
    }
    return (names.text("未能照旧的原因", "Why postings could not stay"), table.lines)
  }

  /// A reason in words.
  public func reason(_ reason: ReplanReport.Reason) -> String {
    switch reason {
    case .stated(let text): names(text)
    case .teacherGone: names.text("本人已不在册", "the teacher is gone")
    case .schoolGone: names.text("学校已撤并", "the school is gone")
    case .breaks(let instance):
      names.text("照旧将违反：", "it would break: ") + names.rule(instance.rule)
        + "（\(names.subject(instance.subject))）" + names.clause(instance)
    case .givesWay:
      names.text(
        "为使变动总数最少而让位，或有同样好的多种安排", "gives way so that the fewest change, or is one of several equal ways")
    case .takesPart: names.text("补上空缺", "makes up for what is gone")
    }
  }

  private var objectionSection: TextSection? {
    guard !objections.isEmpty else { return nil }
    var table = TextTable([
      names.text("异议人", "by"), names.text("涉及教师", "teacher"), names.text("理由", "ground"),
      names.text("处理", "decision"), names.text("处理前", "before"), names.text("处理后", "after"),
      names.text("依据", "rests on"),
    ])
    for row in annex { table.add(row) }
    return (names.text("异议处理", "Objections"), table.lines)
  }

  /// The annex to the publicity list: a row for each objection.
  var annex: [[String]] {
    objections.map { objection in
      let items = report.difference.items.filter { item in
        guard let before = item.before else { return item.teacher == objection.teacher }
        return objection.concerns(teacher: item.teacher, to: before.to, start: before.start)
      }
      let before = items.first { $0.before != nil }?.before
      let after = items.first { $0.before == before }?.after ?? items.first { $0.after != nil }?.after
      return [
        objection.by, difference.person(objection.teacher), objection.ground,
        objection.isUpheld ? names.text("成立", "upheld") : names.text("不成立", "rejected"),
        difference.posting(before), difference.posting(after),
        basis(objection, stays: items.first { $0.before == before }?.fate == .kept ? before : nil),
      ]
    }
  }

  /// What a decision rests on: the bureau's reason, and for a rejected one the rules that the posting serves where it stays
  /// as it was published.
  private func basis(_ objection: Objection, stays posting: Posting?) -> String {
    var words = objection.reason.map { [$0] } ?? []
    if !objection.isUpheld, let posting {
      let served = PostingReasons(published).served(by: posting).prefix(2)
      words += served.map { instance in
        names.text("撤销将违反", "without it: ") + names.rule(instance.rule)
          + "（\(names.subject(instance.subject))）"
          + names.clause(instance)
      }
    }
    return words.joined(separator: names.text("；", "; "))
  }
}
