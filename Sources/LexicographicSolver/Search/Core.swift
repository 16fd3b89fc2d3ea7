import LinearModels

/// A small model that is searched: a part narrowed to some bounds, propagated and compacted.
struct Core: Sendable {
  /// The rows and the columns that are left.
  let model: IntegerModel
  /// The factors of the criterion, one a column that is left.
  let objective: [Int]
  /// What the fixed columns contribute to the criterion.
  let constant: Int
  private let compaction: Compaction
  private let groups: [[Int32]]

  /// Makes a core of a wider model; nil if its rows cannot be kept.
  ///
  /// - Parameter basis: a basis of the wider model, of which the core keeps what it needs to start from.
  init?(_ wide: IntegerModel, objective: [Int], groups: [[Int32]], basis: Basis?) {
    let propagation = Propagation(wide)
    guard !propagation.isInfeasible,
      let compaction = Compaction(propagation.model, isLive: propagation.isLive, basis: basis)
    else { return nil }
    self.compaction = compaction
    model = compaction.model
    self.objective = compaction.columns.map { objective[$0] }
    var constant = 0
    for column in objective.indices where objective[column] != 0 {
      constant += objective[column] * compaction.fixedValues[column]
    }
    for column in compaction.columns { constant -= objective[column] * compaction.fixedValues[column] }
    self.constant = constant
    self.groups = groups.map { group in compaction.columns.map { group[$0] } }
  }

  /// The plan of the wide model that a solution of the core stands for.
  func widened(_ values: [Int]) -> [Int] {
    var wide = compaction.fixedValues
    for (place, column) in compaction.columns.enumerated() { wide[column] = values[place] }
    return wide
  }

  /// The model with counts of some families placed first, and how many there are.
  ///
  /// Branching looks at columns by number, so counts that stand first are branched on first. They are basic in the
  /// rows that define them.
  func lowered(families: [Int]) -> (model: Model, counts: Int, basis: Basis?) {
    var counts: [[Int32]] = []
    var known: Set<[Int32]> = []
    for family in families {
      var members: [Int32: [Int32]] = [:]
      for (column, group) in groups[family].enumerated() where group >= 0 {
        members[group, default: []].append(Int32(column))
      }
      for group in members.keys.sorted() {
        guard let columns = members[group], columns.count >= 2, known.insert(columns).inserted else {
          continue
        }
        counts.append(columns)
      }
    }
    var lowered = Model()
    lowered.reserve(
      columns: model.columnCount + counts.count, rows: model.rowCount + counts.count,
      terms: model.termColumns.count + 2 * model.columnCount)
    for columns in counts {
      lowered.addColumn(
        Model.Column(
          lower: Double(columns.reduce(0) { $0 + model.lower[Int($1)] }),
          upper: Double(columns.reduce(0) { $0 + model.upper[Int($1)] }), isInteger: true))
    }
    for column in 0..<model.columnCount {
      lowered.addColumn(
        Model.Column(
          lower: Double(model.lower[column]), upper: Double(model.upper[column]), isInteger: true,
          objective: Double(objective[column])))
    }
    func term(_ column: Int32, _ factor: Int) -> LinearExpression.Term {
      LinearExpression.Term(column: counts.count + Int(column), coefficient: Double(factor))
    }
    for row in 0..<model.rowCount {
      let terms = model.terms(ofRow: row).map { term(model.termColumns[$0], model.termFactors[$0]) }
      lowered.require(
        LinearConstraint(
          LinearExpression(terms: terms),
          lower: model.rowLower[row] <= -IntegerModel.unbounded ? -.infinity : Double(model.rowLower[row]),
          upper: model.rowUpper[row] >= IntegerModel.unbounded ? .infinity : Double(model.rowUpper[row])))
    }
    for (number, columns) in counts.enumerated() {
      var expression = LinearExpression(terms: columns.map { term($0, 1) })
      expression.add(-1, column: number)
      lowered.require(LinearConstraint(expression, lower: 0, upper: 0))
    }
    let basis = compaction.basis.map { basis in
      Basis(
        rows: basis.rows + [Basis.Standing](repeating: .fixed, count: counts.count),
        columns: [Basis.Standing](repeating: .basic, count: counts.count) + basis.columns)
    }
    return (lowered, counts.count, basis)
  }
}
