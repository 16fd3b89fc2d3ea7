public import Districts
public import Postings
import Rules

/// What a plan does at a school, for the terminal.
public struct SchoolText {
  private let explanation: SchoolExplanation
  private let names: Names
  private let facts: PlanningCase

  public init(_ explanation: SchoolExplanation, of facts: PlanningCase, language: Language) {
    self.explanation = explanation
    self.facts = facts
    names = Names(facts: facts, language: language)
  }

  public var lines: [String] {
    let school = explanation.school
    let out = explanation.postings.filter { $0.posting.from == school }
    let arriving = explanation.postings.filter { $0.posting.to == school }
    let text = PostingFactsText(names: names)
    var lines = [
      "\(names.school(school))（\(school)）", "",
      names.text("一、派出\(out.count)人次", "1. Sends \(out.count)"),
    ]
    lines += out.flatMap(text.lines)
    lines += ["", names.text("二、接收\(arriving.count)人次", "2. Hosts \(arriving.count)")]
    lines += arriving.flatMap(text.lines)
    lines += ["", names.text("三、有关要求", "3. Rules about the school")]
    var table = TextTable(
      [
        names.text("规则", "rule"), names.text("对象", "subject"), names.text("实际", "value"),
        names.text("要求", "bound"), names.text("余量", "margin"),
      ], rightAligned: [2, 3, 4])
    for finding in explanation.bounds {
      let measurement = finding.measurement
      table.add([
        names.rule(finding.instance.rule) + names.clause(finding.instance),
        names.subject(finding.instance.subject), "\(measurement.value)",
        (measurement.relation == .atLeast ? "≥" : "≤") + "\(measurement.bound)", "\(measurement.margin)",
      ])
    }
    lines += table.lines + ["", names.text("四、学科需求", "4. Needs")]
    var needs = TextTable(
      [
        names.text("学科", "subject"), names.text("学年", "year"), names.text("需求", "needed"),
        names.text("交流前", "before"), names.text("交流后", "after"), names.text("缺", "short"),
      ], rightAligned: [2, 3, 4, 5])
    for row in explanation.needs {
      needs.add([
        row.subject, names.year(row.year), "\(row.posts)", "\(row.before)", "\(row.there)", "\(row.shortage)",
      ])
    }
    return lines + needs.lines
  }
}
