import Districts
import Grouping
import RuleModels
import Rules

/// `report.html` of a grouping: one page that opens offline and prints on A4.
enum GroupingPage {
  static func html(_ sheets: GroupingSheets, outcome: PlanningOutcome) -> String {
    let names = sheets.names
    let policy = sheets.audited.facts.policy.name
    let title = names.text("\(policy)：集团组建与结对", "\(policy): groups and pairs")
    var sections: [(String, HTML)] = [(names.text("集团一览", "Groups"), sheets.groups.htmlWithRemarks)]
    if let map = GroupMap(sheets.audited, names) {
      let legend = names.text(
        "大圆点为核心校，线连到成员校；虚线为结对帮扶。集团多于八个时颜色有重复。",
        "Large dots are cores, lines lead to their members; dashed: helping pairs. Colours repeat after eight groups."
      )
      sections.append(
        (
          names.text("位置图", "Map"),
          "<div class=\"scroll\">\(map.svg)</div>\n<p class=\"remark\">\(legend)</p>\n"
        ))
    }
    sections += sheets.pairs.map { ($0.title, $0.htmlWithRemarks) }
    sections += [sheets.schools, sheets.criterionTable, sheets.rules].map { ($0.title, $0.htmlWithRemarks) }
    return page(
      title, names,
      lead: [names.outcome(outcome), GroupingText.count(sheets.audited, names)], sections: sections)
  }

  /// The page where no grouping exists.
  static func html(_ report: InfeasibilityReport, of facts: GroupingCase, language: Language) -> String {
    let names = GroupingNames(facts: facts, language: language)
    let lines = GroupingText(facts, language: language).infeasibility(report).map { line -> HTML in
      "<p>\(line)</p>\n"
    }
    return page(
      names.text("\(facts.policy.name)：冲突与放宽办法", "\(facts.policy.name): conflicts"), names,
      lead: [names.outcome(.infeasible)],
      sections: [(names.text("冲突与放宽", "Conflicts"), lines.joined())])
  }

  private static func page(
    _ title: String, _ names: GroupingNames, lead: [String], sections: [(String, HTML)]
  ) -> String {
    SectionedPage(
      title: title, language: names.language, lead: lead,
      sections: sections.map { SectionedPage.Section(title: $0.0, body: $0.1) }
    ).source
  }
}
