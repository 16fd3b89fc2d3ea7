import Grouping
import RuleModels
import Rules
import Tables

/// `groups.xlsx`: groups, schools, pairs, criteria, rules. The sheets of schools and pairs are read by `groups check`.
enum GroupingWorkbook {
  /// The workbook of an audited grouping. The same grouping gives the same bytes.
  static func workbook(_ sheets: GroupingSheets) -> Workbook {
    let name = sheets.audited.facts.policy.name
    var pages =
      ([sheets.groups, sheets.schools] + sheets.pairs + [sheets.criterionTable, sheets.rules]).map(
        \.worksheet)
    for number in pages.indices { pages[number].page.header = [.text(name)] }
    return Workbook(pages, title: name)
  }
}
