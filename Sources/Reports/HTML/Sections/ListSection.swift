import Postings

/// 政策要求的名单: allowances, served terms, the status kept; each as far as a page bears it.
struct ListSection {
  private let lists: [PlanList]
  private let names: Names
  /// How many rows of a list are shown.
  private static let shown = 100

  init(_ audited: AuditedPlan, _ names: Names) {
    lists = audited.lists
    self.names = names
  }

  /// Whether the policy asks for any.
  var isEmpty: Bool { lists.isEmpty }

  var html: HTML {
    lists.map { list -> HTML in
      var table = PlanListTable(list, names).table
      var remarks = table.subtitle + table.remarks
      let count = table.rows.count
      if count > Self.shown {
        table.rows = Array(table.rows.prefix(Self.shown))
        remarks.append(
          names.text(
            "共\(list.rows.count)行，这里列前\(Self.shown)行，其余见 roster.xlsx“\(table.name)”。",
            "\(Self.shown) of \(list.rows.count) rows; the others stand in roster.xlsx."))
      }
      let notes = remarks.map { remark -> HTML in "<p class=\"remark\">\(remark)</p>\n" }
      return "<h3>\(table.name)</h3>\n\(list.rows.isEmpty ? HTML.empty : table.htmlTable)\(notes)"
    }.joined()
  }
}
