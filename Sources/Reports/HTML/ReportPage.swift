import Districts
import Postings
import Rules
import Tables

/// `report.html`: one page that opens offline, prints on A4, in light and dark.
///
/// It names people in full: it is for the bureau, not for the notice board.
enum ReportPage {
  static func html(_ report: PlanReport) -> String {
    let names = report.names
    let title = names.sheetTitle(names.text("教师交流方案报告", "report"))
    let footer = names.text(
      "本报告含教师姓名，供内部使用；对外公布请用公示名单。方案校验码：\(report.counted.code.short)。",
      "This report names people and is for the bureau; the public list is a document of its own. Code of the plan: \(report.counted.code.short)."
    )
    let sections = sections(report).enumerated().map { number, section in
      let numeral = names.text("\(names.numeral(number + 1))、", "\(number + 1). ")
      return SectionedPage.Section(title: section.title, body: section.body, numeral: numeral)
    }
    return SectionedPage(
      title: title, language: names.language, lead: [report.outcomeSentence, report.countSentence],
      tiles: tiles(report), sections: sections, footer: footer
    ).source
  }

  private static func sections(_ report: PlanReport) -> [(title: String, body: HTML)] {
    let (audited, names) = (report.audited, report.names)
    let counted = report.counted
    let flows = FlowSection(audited, names)
    let lists = ListSection(audited, names)
    let asked = lists.isEmpty ? [] : [(names.text("政策要求的名单", "Lists of the policy"), lists.html)]
    return [
      (names.text("指标与目标", "Indicators and criteria"), summary(report)),
      (names.text("流向图", "Map"), flows.map), (names.text("流量表", "Flows"), flows.matrices),
      (names.text("各校交流期限", "Terms"), TimelineSection(audited, names).html),
      (names.text("学科需求", "Needs"), NeedSection(counted, names).html),
      (names.text("规则余量", "Margins"), MarginSection(counted, names).html),
      (names.text("未满足的要求及原因", "What is not satisfied"), UnmetSection(counted, names).html),
      (names.text("互派台账", "Ledger"), LedgerTable(counted, names).table.htmlTable),
      (names.text("交流教师", "Teachers"), TeacherTable(counted, names).table.htmlTable),
    ] + asked + [(names.text("依据与来源", "Sources"), SourceTable(report).table.htmlTable)]
  }

  private static func summary(_ report: PlanReport) -> HTML {
    let indicators = report.indicators.table(withGroups: true)
    let criteria = CriterionTable(report).table
    return indicators.htmlWithRemarks + criteria.htmlWithRemarks
  }

  private static func tiles(_ report: PlanReport) -> [(number: Int, title: String)] {
    let names = report.names
    let district = report.facts.district
    let postings = report.audited.plan.postings
    let key = postings.count { posting in
      district.teacherNumbers[posting.teacher].map(report.facts.isKeyStaff) ?? false
    }
    return [
      (district.schools.count, names.text("学校", "schools")),
      (district.teachers.count, names.text("教师", "teachers")),
      (postings.count, names.text("安排交流（人次）", "postings")),
      (key, names.text("其中骨干与中层", "of key staff")),
      (report.audited.violations.count, names.text("违规", "violations")),
      (report.audited.breaches.count, names.text("原则性要求未满足", "should-rules missed")),
    ]
  }
}
