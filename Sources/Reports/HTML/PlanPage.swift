public import Districts
public import Postings
import Rules

/// `report.html`: one page that opens offline, prints on A4, in light and dark.
///
/// It names people in full: it is for the bureau, not for the notice board.
public struct PlanPage {
  private let document: PlanDocument
  private let audited: AuditedPlan
  private let names: Names

  public init(_ document: PlanDocument, audited: AuditedPlan, language: Language) {
    self.document = document
    self.audited = audited
    names = Names(facts: document.facts, language: language)
  }

  private static let style = """
    :root{--ink:#1b1f24;--paper:#fff;--line:#c9ced6;--head:#eef2f7;--flow:#2f6fb2;--core:#b3261e}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#15181c;--line:#3a414b;--head:#22272e;--flow:#7db4ec;--core:#ff8a80}}
    body{font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:1rem}
    h1{font-size:1.4rem;text-align:center}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid var(--line)}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.86rem}
    th,td{border:1px solid var(--line);padding:.2rem .5rem;text-align:left}th{background:var(--head)}td.n{text-align:right}
    tr{break-inside:avoid}svg{width:100%;height:auto}.flow{stroke:var(--flow);opacity:.45}
    circle.core{fill:var(--core)}circle.member{fill:var(--flow)}svg text{font-size:11px;fill:var(--ink)}
    @page{size:A4;margin:15mm}@media print{:root{--ink:#000;--paper:#fff;--line:#999;--head:#eee}body{max-width:none;padding:0}}
    """

  /// The whole page.
  public var html: String {
    let title = HTMLText.escaped(
      names.sheetTitle(names.text("方案报告", "report")))
    var body = "<h1>\(title)</h1>\n"
    let lines = PlanText(document, language: names.language).summaryLines
    body += lines.dropFirst().filter { !$0.isEmpty }.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
    body += section(names.text("目标", "Criteria"), criteria)
    let unmet = AuditText(audited, names: names).lines.filter { !$0.isEmpty }
    if !unmet.isEmpty {
      body +=
        "<h2>\(names.text("未满足的要求", "What is not satisfied"))</h2>\n"
        + unmet.map { "<p>\(HTMLText.escaped($0.trimmingPrefix("  ").description))</p>\n" }.joined()
    }
    let map = FlowMap(audited, names).svg
    if !map.isEmpty {
      body += "<h2>\(names.text("学校与交流流向", "Schools and flows"))</h2>\n" + map
      body +=
        "<p>\(names.text("线越粗人次越多；大圆点为核心校。", "Thicker lines are more postings; large dots are core schools."))</p>\n"
    }
    body += section(names.text("交流安排", "Postings"), postings)
    body += section(names.text("学科需求（仍有缺口的）", "Needs still short"), needs)
    body += section(names.text("规则余量（余量为零的）", "Margins of zero"), margins)
    let language = names.language == .chinese ? "zh-CN" : "en"
    return """
      <!DOCTYPE html>
      <html lang="\(language)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style></head><body>
      \(body)</body></html>

      """
  }

  private func section(_ title: String, _ table: String) -> String {
    table.isEmpty ? "" : "<h2>\(HTMLText.escaped(title))</h2>\n<div class=\"scroll\">\(table)</div>\n"
  }

  private var criteria: String {
    HTMLText.table(
      [
        names.text("目标（按先后）", "Criterion"), names.text("数值", "Value"), names.text("下界", "Bound"),
        names.text("是否证明", "Proven"),
      ],
      document.result.criteria.map { stage in
        [
          names.criterion(stage.name).map { names($0.title) } ?? stage.name,
          stage.value.map(String.init) ?? "—", stage.bound.map(String.init) ?? "—",
          stage.proven ? names.text("是", "yes") : names.text("否", "no"),
        ]
      }, numbers: [1, 2])
  }

  private var postings: String {
    HTMLText.table(
      [
        names.text("原单位", "From"), names.text("教师", "Teacher"), names.text("学科", "Subject"),
        names.text("骨干/职务", "Standing"), names.text("交流单位", "To"), names.text("交流学年", "Years"),
        names.text("类型", "Kind"),
      ],
      audited.plan.postings.map { posting in
        let (subject, standing) = names.subjectAndStanding(posting.teacher)
        return [
          names.school(posting.from), names.teacher(posting.teacher), subject, standing,
          names.school(posting.to), names.year(posting.start, years: posting.years),
          posting.kind.map(names.kind) ?? "",
        ]
      })
  }

  private var needs: String {
    let short = SubjectBalance(audited).rows.filter { $0.shortage > 0 }
    if short.isEmpty { return "" }
    return HTMLText.table(
      [
        names.text("学校", "School"), names.text("学科", "Subject"), names.text("学年", "Year"),
        names.text("需求", "Needed"), names.text("交流前在岗", "Before"), names.text("交流后在岗", "After"),
        names.text("缺", "Short"),
      ],
      short.map {
        [
          names.school($0.school), $0.subject, names.year($0.year), "\($0.posts)", "\($0.before)",
          "\($0.there)", "\($0.shortage)",
        ]
      }, numbers: [3, 4, 5, 6])
  }

  private var margins: String {
    let tight = audited.bounds.filter { $0.measurement.margin == 0 && !$0.measurement.isBalance }
    if tight.isEmpty { return "" }
    return HTMLText.table(
      [
        names.text("规则", "Rule"), names.text("对象", "Subject"), names.text("实际", "Value"),
        names.text("要求", "Bound"),
      ],
      tight.map {
        [
          names.rule($0.instance.rule), names.subject($0.instance.subject), "\($0.measurement.value)",
          ($0.measurement.relation == .atLeast ? "≥" : "≤") + "\($0.measurement.bound)",
        ]
      }, numbers: [2, 3])
  }
}
