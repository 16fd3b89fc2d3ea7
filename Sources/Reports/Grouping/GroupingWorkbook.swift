import Grouping
import RuleModels
import Rules
import Tables

/// `groups.xlsx`: overview, schools, pairs, criteria, rules. The sheets of schools and pairs are read by `groups check`.
enum GroupingWorkbook {
  /// The workbook of an audited grouping. The same grouping gives the same bytes.
  static func workbook(_ sheets: GroupingSheets) -> Workbook {
    let name = sheets.audited.facts.policy.name
    let pairs = sheets.pairList.map { [$0] } ?? []
    var pages = ([sheets.groups, sheets.schools] + pairs + [sheets.criterionTable, sheets.rules])
      .map(\.worksheet)
    for number in pages.indices { pages[number].page.header = [.text(name)] }
    return Workbook(pages, title: name)
  }
}
