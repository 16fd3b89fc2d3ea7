import LinearModels

/// Climbs the stages of one part, each proven before the next.
struct Ladder: Sendable {
  /// How the climb of a part ended.
  enum End: Sendable {
    case finished
    case infeasible
    /// A limit struck somewhere; the stages say how far it came.
    case stopped(Limit)
  }

  /// What is known about a stage of this part, the constant of its fixed columns included.
  struct Step: Sendable {
    var value: Int?
    var bound: Int?
    var isProven = false
  }

  let solver: any Solver
  let options: LexicographicOptions
  let number: Int
  let report: @Sendable (Int, Int?, Int?) -> Void
  let stageNames: [String]
  var hand: SearchHand
  var part: Part
  /// The best plan of the part's columns.
  var values: [Int]?
  /// Columns that were fixed on the way, by their number in the whole problem.
  var fixed: [(column: Int32, value: Int)] = []
  /// What each settled stage may cost at most, the part's constant included.
  var ceilings: [Int] = []
  var steps: [Step]
  var basis: Basis?
  /// Whether ``snapshots`` are wanted.
  var recordsBounds = false
  /// One for each settled stage.
  var snapshots: [Snapshot] = []
  /// By how much the best plan may stay above the bound.
  var tolerance = 0
  /// After how many rounds of the hand over the exact core a stage is left unproven; nil: never.
  var roundLimit: Int?
  /// The first relaxation, made before anything was fixed; wanted together with the snapshots.
  var firstRelaxation: (dual: DualBound, basis: Basis?)?
  /// The ladder as it stood before the first stage that a limit struck; none or one.
  var checkpoint: [Ladder] = []

  init(
    solver: any Solver, options: LexicographicOptions, number: Int, part: Part, start: [Int]?,
    stageNames: [String], hand: SearchHand, report: @escaping @Sendable (Int, Int?, Int?) -> Void
  ) {
    self.solver = solver
    self.options = options
    self.number = number
    self.part = part
    self.report = report
    self.stageNames = stageNames
    self.hand = hand
    steps = [Step](repeating: Step(), count: part.stages.count)
    if let start, part.model.isKept(by: start) { values = start }
  }

  /// Climbs all stages, or those that are left, within a budget of time.
  mutating func climb(within budget: Budget) async throws -> End {
    var struck: Limit?
    // Without criteria there is still a plan to be found: a stage that costs nothing finds it.
    if part.stages.isEmpty {
      let before = self
      part.stages = [[Int](repeating: 0, count: part.model.columnCount)]
      part.constants = [0]
      steps = [Step()]
      defer { steps = [] }
      let end = try await stage(0, within: budget)
      if case .stopped(.time) = end { checkpoint = [before] }
      return end
    }
    for number in part.stages.indices.dropFirst(ceilings.count) {
      let before = checkpoint.isEmpty ? [self] : []
      switch try await settle(number, within: budget) {
      case .finished: break
      case .infeasible: return .infeasible
      case .stopped(let limit):
        struck = struck ?? limit
        // More time would not help a stage that rests within the gap that was asked for.
        if limit == .time { checkpoint += before }
        if values == nil { return .stopped(limit) }
      }
    }
    if let struck { return .stopped(struck) }
    return .finished
  }

  /// Brings a stage to its proof, or as far as its share of the budget goes, and holds later ones to its value.
  mutating func settle(_ number: Int, within budget: Budget) async throws -> End {
    let isLast = number == part.stages.count - 1
    var end = try await stage(number, within: isLast ? budget : budget.share(0.8))
    if case .stopped = end, values == nil, !isLast {
      // Without any plan there is nothing to save time for.
      end = try await stage(number, within: budget)
    }
    guard let values else { return end }
    ceilings.append(part.value(ofStage: number, at: values))
    if recordsBounds {
      snapshots.append(Snapshot(origins: part.origins, lower: part.model.lower, upper: part.model.upper))
    }
    return end
  }

  /// The columns that are left after a stage, with their bounds.
  struct Snapshot: Sendable {
    var origins: [Int32]
    var lower: [Int]
    var upper: [Int]
  }

  /// The value of the plan in hand for a stage.
  func best(_ stage: Int) -> Int? { values.map { part.value(ofStage: stage, at: $0) } }

  /// The part's rows and a row for every settled stage.
  func rowsWithCeilings() -> IntegerModel {
    var model = part.model
    for (stage, ceiling) in ceilings.enumerated() {
      model.addRow(dense: part.stages[stage], upper: ceiling - part.constants[stage])
    }
    return model
  }

  /// The plan of the whole problem's columns that belong to the part, into `whole`.
  func write(into whole: inout [Int]) {
    for (column, value) in fixed { whole[Int(column)] = value }
    guard let values else { return }
    for (place, column) in part.origins.enumerated() { whole[Int(column)] = values[place] }
  }

  /// Narrows the columns for good to what plans of at most a stage's ceiling can use, and compacts the part.
  mutating func fix(_ bound: DualBound, ceiling: Int) {
    guard options.steps.contains(.fixing), let plan = values else { return }
    var model = part.model
    bound.narrow(&model.lower, &model.upper, ceiling: ceiling)
    // The plan in hand keeps the ceiling, so it is still inside; if it were not, the duals would be worthless.
    for column in plan.indices where plan[column] < model.lower[column] || plan[column] > model.upper[column]
    {
      return
    }
    _ = shrink(to: model)
  }

  /// Takes over narrower bounds and compacts the part; false, and nothing done, if they leave no plan.
  ///
  /// A plan in hand that is outside is dropped.
  mutating func shrink(to model: IntegerModel) -> Bool {
    let propagation = Propagation(model)
    // Rows of settled stages stand behind the part's own; they have no part in the compaction.
    let own = basis.map {
      Basis(rows: Array($0.rows.prefix(part.model.rowCount)), columns: $0.columns)
    }
    guard !propagation.isInfeasible,
      let compaction = Compaction(propagation.model, isLive: propagation.isLive, basis: own)
    else { return false }
    var isLeft = [Bool](repeating: false, count: model.columnCount)
    for column in compaction.columns { isLeft[column] = true }
    for column in isLeft.indices where !isLeft[column] {
      fixed.append((part.origins[column], compaction.fixedValues[column]))
    }
    if let known = basis, var left = compaction.basis {
      left.rows.append(contentsOf: known.rows[part.model.rowCount...])
      basis = left
    }
    if let plan = values {
      let isInside = plan.indices.allSatisfy {
        plan[$0] >= propagation.model.lower[$0] && plan[$0] <= propagation.model.upper[$0]
      }
      values = isInside ? compaction.columns.map { plan[$0] } : nil
    }
    part = part.compacted(compaction)
    return true
  }

  func trace(_ record: @autoclosure () -> TraceRecord) {
    guard let trace = options.trace else { return }
    var record = record()
    record.part = number
    trace(record)
  }
}
