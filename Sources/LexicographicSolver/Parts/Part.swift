/// Columns and rows that are solved together, with their share of the criteria.
struct Part: Sendable {
  /// The rows; stages that are settled are not among them.
  var model: IntegerModel
  /// The factors of each stage, dense.
  var stages: [[Int]]
  /// What the columns that were fixed on the way contribute to each stage.
  var constants: [Int]
  /// The group of each column, for each family.
  var groups: [[Int32]]
  /// The family whose groups are blocks that may be interchangeable.
  var blocks: Int?
  /// The number of each column in the whole problem.
  var origins: [Int32]

  /// The whole problem as one part.
  init(_ problem: LexicographicProblem, model: IntegerModel) {
    self.model = model
    stages = problem.stages.map { stage in
      var dense = [Int](repeating: 0, count: model.columnCount)
      for (column, factor) in stage.coefficients { dense[column] += factor }
      return dense
    }
    constants = [Int](repeating: 0, count: problem.stages.count)
    groups = problem.families.map(\.groupOfColumn)
    blocks = problem.families.firstIndex { $0.name == problem.blocks }
    origins = (0..<Int32(model.columnCount)).map { $0 }
  }

  init(
    model: IntegerModel, stages: [[Int]], constants: [Int], groups: [[Int32]], blocks: Int? = nil,
    origins: [Int32]
  ) {
    self.model = model
    self.stages = stages
    self.constants = constants
    self.groups = groups
    self.blocks = blocks
    self.origins = origins
  }

  /// The value of a stage for a plan of this part's columns, the fixed ones included.
  func value(ofStage stage: Int, at values: [Int]) -> Int {
    var sum = constants[stage]
    for (column, factor) in stages[stage].enumerated() where factor != 0 { sum += factor * values[column] }
    return sum
  }

  /// The part that is left after a compaction of its model.
  func compacted(_ compaction: Compaction) -> Part {
    var constants = constants
    for stage in stages.indices {
      for column in 0..<model.columnCount where stages[stage][column] != 0 {
        constants[stage] += stages[stage][column] * compaction.fixedValues[column]
      }
      for column in compaction.columns where stages[stage][column] != 0 {
        constants[stage] -= stages[stage][column] * compaction.fixedValues[column]
      }
    }
    return Part(
      model: compaction.model, stages: stages.map { dense in compaction.columns.map { dense[$0] } },
      constants: constants, groups: groups.map { group in compaction.columns.map { group[$0] } },
      blocks: blocks, origins: compaction.columns.map { origins[$0] })
  }

  /// The pieces into which the part falls because no row links them, by their least column.
  ///
  /// Constants are not dealt out: every piece begins with none.
  ///
  /// - Parameter links: rows that are left out.
  func pieces(without links: [Int] = []) -> [Part] {
    var isLink = [Bool](repeating: false, count: model.rowCount)
    for row in links { isLink[row] = true }
    var leaders = UnionFind(count: model.columnCount)
    for row in 0..<model.rowCount where !isLink[row] {
      let terms = model.terms(ofRow: row)
      guard let first = terms.first else { continue }
      for term in terms.dropFirst() {
        leaders.unite(Int(model.termColumns[first]), Int(model.termColumns[term]))
      }
    }
    var numberOfLeader: [Int: Int] = [:]
    var columns: [[Int]] = []
    var position = [Int32](repeating: 0, count: model.columnCount)
    var pieceOf = [Int](repeating: 0, count: model.columnCount)
    for column in 0..<model.columnCount {
      let leader = leaders.find(column)
      let number = numberOfLeader[leader] ?? columns.count
      if number == columns.count {
        numberOfLeader[leader] = number
        columns.append([])
      }
      pieceOf[column] = number
      position[column] = Int32(columns[number].count)
      columns[number].append(column)
    }
    var models = columns.map { columns in
      var small = IntegerModel()
      small.lower = columns.map { model.lower[$0] }
      small.upper = columns.map { model.upper[$0] }
      return small
    }
    for row in 0..<model.rowCount where !isLink[row] {
      let terms = model.terms(ofRow: row)
      guard let first = terms.first else { continue }
      models[pieceOf[Int(model.termColumns[first])]].addRow(
        columns: terms.map { position[Int(model.termColumns[$0])] }, factors: Array(model.termFactors[terms]),
        lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    return zip(columns, models).map { columns, small in
      Part(
        model: small, stages: stages.map { dense in columns.map { dense[$0] } },
        constants: [Int](repeating: 0, count: stages.count),
        groups: groups.map { group in columns.map { group[$0] } }, blocks: blocks,
        origins: columns.map { origins[$0] })
    }
  }
}
