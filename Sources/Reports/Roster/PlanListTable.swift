import Districts
import Postings
import Tables

/// A list that follows from a plan: allowances, served terms, the status kept.
struct PlanListTable {
  private let list: PlanList
  private let language: Language

  init(_ list: PlanList, language: Language) {
    self.list = list
    self.language = language
  }

  var table: ReportTable {
    let clause = list.clause.map { language == .chinese ? "〔\($0)〕" : " [\($0)]" } ?? ""
    let rows = list.rows.map { row in
      row.map { cell -> WrittenCell in
        switch cell {
        case .number(let number): .integer(number)
        case .text(let text): .text(text.in(language), .wrapped)
        }
      }
    }
    return ReportTable(
      name: list.title.in(language), title: list.title.in(language) + clause,
      columns: list.columns.map { .init($0.in(language)) }, rows: rows)
  }
}
