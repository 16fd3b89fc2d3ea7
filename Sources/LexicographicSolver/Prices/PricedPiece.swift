import LinearModels

/// One piece of a part that a few rows link, with the plans of it that are known.
struct PricedPiece: Sendable {
  /// The columns that are left. Its stages are the criteria, then what it contributes to each linking row.
  private(set) var part: Part
  /// Columns that were fixed on the way, by their number in the whole problem.
  private(set) var fixed: [(column: Int32, value: Int)] = []
  /// From where the next relaxation starts.
  private(set) var basis: Basis?
  private(set) var plans: [PiecePlan] = []
  /// All columns of the piece, those that were fixed on the way included.
  private let columns: Set<Int32>
  /// No plan has a smaller priced value than this, under the prices asked for last.
  private(set) var floor = 0
  /// What the relaxation under these prices says of the columns that are left.
  private var dual: DualBound?
  /// What the columns fixed by then contribute to the priced value; ``dual`` does not count it.
  private var dualConstant = 0

  /// - Parameters:
  ///   - part: the piece with the criteria as stages.
  ///   - links: what a unit of each column contributes to each linking row.
  init(_ part: Part, links: [[Int]]) {
    columns = Set(part.origins)
    self.part = part
    self.part.stages += links
    self.part.constants += [Int](repeating: 0, count: links.count)
  }

  /// Keeps a plan unless one with the same totals is known.
  ///
  /// - Parameter values: by number of the whole problem's columns; those that are missing are 0, those of other pieces
  ///   do not matter.
  mutating func keep(_ values: [Int32: Int]) {
    let own = part.origins.map { values[$0] ?? 0 }
    let totals = totals(of: values)
    guard part.model.isKept(by: own), !plans.contains(where: { $0.totals == totals }) else { return }
    plans.append(
      PiecePlan(values: values.filter { $0.value != 0 && columns.contains($0.key) }, totals: totals))
  }

  /// What a plan costs and contributes.
  func totals(of values: [Int32: Int]) -> [Int] {
    let own = part.origins.map { values[$0] ?? 0 }
    return part.stages.indices.map { part.value(ofStage: $0, at: own) }
  }

  /// The least priced value of a known plan.
  func least(_ prices: Prices) -> Int? { plans.map { prices.value(of: $0.totals) }.min() }

  /// A ladder that finds the piece's best plan under prices, from the best one known.
  func ladder(_ prices: Prices, _ make: (Part, [Int]?) -> Ladder) -> Ladder {
    let (objective, constant) = objective(under: prices)
    var priced = part
    priced.stages = [objective]
    priced.constants = [constant]
    let best = plans.min { prices.value(of: $0.totals) < prices.value(of: $1.totals) }
    var ladder = make(priced, best.map { plan in part.origins.map { plan.values[$0] ?? 0 } })
    ladder.basis = basis
    ladder.tolerance = prices.tolerance
    ladder.recordsBounds = true
    return ladder
  }

  /// What the piece minimises under prices: a factor for each column that is left, and a constant.
  func objective(under prices: Prices) -> (factors: [Int], constant: Int) {
    var factors = [Int](repeating: 0, count: part.model.columnCount)
    var constant = 0
    for (stage, weight) in prices.weights(stages: part.stages.count).enumerated() where weight != 0 {
      constant += weight * part.constants[stage]
      for (column, factor) in part.stages[stage].enumerated() where factor != 0 {
        factors[column] += weight * factor
      }
    }
    return (factors, constant)
  }

  /// Learns from a ladder that has ended: its plan, its bound, its basis.
  mutating func learn(from ladder: Ladder, under prices: Prices) {
    dualConstant = zip(prices.weights(stages: part.stages.count), part.constants).reduce(0) {
      $0 + $1.0 * $1.1
    }
    floor = ladder.steps[0].bound ?? floor
    if let first = ladder.firstRelaxation {
      basis = first.basis ?? basis
      dual = first.dual
    }
    keep(planOf: ladder)
  }

  /// A ladder for the piece's best plan in a criterion that keeps its share of the links.
  func ladder(
    _ stage: Int, within shares: [PricedStages.Allotment], _ make: (Part, [Int]?) -> Ladder
  ) -> Ladder {
    var own = part
    own.stages = [part.stages[stage]]
    own.constants = [part.constants[stage]]
    for share in shares {
      let factors = part.stages[share.stage]
      let used = factors.indices.filter { factors[$0] != 0 }
      let constant = part.constants[share.stage]
      let hasLower = share.lower > -IntegerModel.unbounded
      own.model.addRow(
        columns: used.map { Int32($0) }, factors: used.map { factors[$0] },
        lower: hasLower ? share.lower - constant : share.lower,
        upper: share.upper < IntegerModel.unbounded ? share.upper - constant : share.upper)
    }
    let best = best(stage, within: shares).map { plans[$0] }
    var ladder = make(own, best.map { plan in part.origins.map { plan.values[$0] ?? 0 } })
    ladder.basis = basis
    ladder.roundLimit = 2
    return ladder
  }

  /// The known plan within the shares that is best in a criterion; nil: none keeps them.
  func best(_ stage: Int, within shares: [PricedStages.Allotment]) -> Int? {
    let fitting = plans.indices.filter { place in
      shares.allSatisfy {
        $0.lower <= plans[place].totals[$0.stage] && plans[place].totals[$0.stage] <= $0.upper
      }
    }
    return fitting.min { plans[$0].totals[stage] < plans[$1].totals[stage] }
  }

  /// Keeps the plan that a ladder ended with, if it has one.
  mutating func keep(planOf ladder: Ladder) {
    guard let values = ladder.values else { return }
    var plan: [Int32: Int] = [:]
    for (column, value) in fixed + ladder.fixed where value != 0 { plan[column] = value }
    for (place, column) in ladder.part.origins.enumerated() where values[place] != 0 {
      plan[column] = values[place]
    }
    keep(plan)
  }

  /// The bounds of the columns in plans whose priced value lies at most `room` above the floor.
  func narrowed(room: Int) -> IntegerModel {
    var model = part.model
    dual?.narrow(&model.lower, &model.upper, ceiling: floor + room - dualConstant)
    return model
  }

  /// Narrows the piece for good to plans whose priced value lies at most `room` above the floor.
  mutating func shrink(room: Int, _ make: (Part, [Int]?) -> Ladder) {
    var helper = make(part, nil)
    helper.basis = basis
    guard dual != nil, helper.shrink(to: narrowed(room: room)) else { return }
    part = helper.part
    basis = helper.basis
    fixed += helper.fixed
    dual = nil
  }
}

/// A plan of a piece, by what it costs and contributes.
struct PiecePlan: Sendable {
  /// By number of the whole problem's columns; those that are missing are 0.
  let values: [Int32: Int]
  /// The value of each criterion, then the contribution to each linking row.
  let totals: [Int]
}
