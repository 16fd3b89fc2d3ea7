import Districts
import Postings
import Tables

/// A list that follows from a plan (allowances, served terms, the status kept) as a table, with the clause that it rests
/// on. It shows the columns of its rule and nothing else of the people on it.
struct PlanListTable {
  private let list: PlanList
  private let language: Language
  private let title: String?

  /// - Parameter title: what stands above it; nil: the title of its rule.
  init(_ list: PlanList, language: Language, title: String? = nil) {
    self.list = list
    self.language = language
    self.title = title
  }

  /// The list with a title like those of the other sheets of a roster.
  init(_ list: PlanList, _ names: Names) {
    let title = names(list.title)
    self.init(
      list, language: names.language,
      title: names.sheetTitle(names.text("\(title)名单", title.lowercased())))
  }

  var table: ReportTable {
    let name = list.title.in(language)
    var rows = list.rows.map { row in row.enumerated().map { cell($1, column: $0) } }
    if !rows.isEmpty, let totals { rows.append(totals) }
    return ReportTable(
      name: name, title: title ?? name,
      subtitle: list.clause.map { [text("依据：\($0)", "Clause: \($0)")] } ?? [],
      columns: list.columns.map { .init($0.in(language)) }, rows: rows,
      remarks: rows.isEmpty ? [text("没有符合的教师。", "Nobody is on this list.")] : [])
  }

  private func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// What is added up stands at the right, like every sum; a count of years in the middle, apart from the words beside it.
  private func cell(_ cell: PlanList.Cell, column: Int) -> WrittenCell {
    switch cell {
    case .number(let number): .integer(number, list.totals.contains(column) ? .number : .centred)
    case .text(let text): .text(text.in(language), .wrapped)
    }
  }

  /// The last row: sums of the columns that make sense to add up.
  private var totals: [WrittenCell]? {
    guard !list.totals.isEmpty else { return nil }
    return list.columns.indices.map { column in
      guard list.totals.contains(column) else {
        return .text(column == 0 ? text("合计", "Total") : "", CellStyle(.strong))
      }
      let sum = list.rows.reduce(0) { sum, row in
        guard row.indices.contains(column), case .number(let number) = row[column] else { return sum }
        return sum + number
      }
      return .integer(sum, CellStyle(.strong, .trailing))
    }
  }
}
