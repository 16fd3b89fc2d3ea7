import LinearModels

extension RuleModel {
  /// The columns that rows link to some columns, directly or through others; those themselves included.
  ///
  /// What lies outside has nothing to do with them: no rule and no criterion speaks of both.
  public func reach(of columns: Set<Int>) -> Set<Int> {
    var links = Links(count: model.columns.count)
    for row in model.rows.indices {
      let terms = model.terms(ofRow: row)
      guard let first = terms.first else { continue }
      for term in terms.dropFirst() {
        links.unite(Int(model.termColumns[first]), Int(model.termColumns[term]))
      }
    }
    let leaders = Set(columns.map { links.leader(of: $0) })
    return Set(model.columns.indices.filter { leaders.contains(links.leader(of: $0)) })
  }
}
