import LinearModels

/// What the search for a stage's best plan remembers between its steps.
struct StageSearch: Sendable {
  let number: Int
  /// All values of the stage differ by multiples of this.
  let divisor: Int
  /// By how much a plan must be better to be worth finding.
  let step: Int
  /// The part's rows and those of settled stages.
  let wide: IntegerModel
  let dual: DualBound
  let basis: Basis?
  let budget: Budget

  /// The next heuristic core, as a place in the options' sizes.
  var nextSize = 0
  /// Rounds of slices that the exact core has already had.
  var exactRounds = 0
  /// The columns by promise, the most promising first; nil until a heuristic core is wanted.
  var ranking: Ranking?
  /// The exact core after cuts; nil until it proved hard.
  var strengthened: StrengthenedCore?
  /// Nodes and iterations spent.
  var nodes = 0
  var iterations = 0

  /// The bound that follows when no plan is better than one of this value by a step.
  func bound(below best: Int) -> Int { step == divisor ? best : best - step + 1 }

  init(
    number: Int, divisor: Int, step: Int, wide: IntegerModel, dual: DualBound, basis: Basis?,
    budget: Budget
  ) {
    self.number = number
    self.divisor = divisor
    self.step = step
    self.wide = wide
    self.dual = dual
    self.basis = basis
    self.budget = budget
  }

  /// Columns by promise under a composite of the criteria.
  struct Ranking: Sendable {
    /// The columns, basic ones first, then by reduced cost.
    let order: [Int]
    /// How many of them are basic.
    let basicCount: Int
    /// Where each column stays while it is not in a core.
    let resting: [Int]
    /// The basis that the ranking was made from.
    let basis: Basis?

    init(_ relaxation: Relaxation, model: IntegerModel) {
      basis = relaxation.basis
      let standings = relaxation.basis?.columns ?? []
      var isBasic = [Bool](repeating: false, count: model.columnCount)
      for (column, standing) in standings.enumerated() where standing == .basic { isBasic[column] = true }
      let costs = relaxation.reducedCosts.map { abs($0) }
      // Costs are rounded so that noise in the last digits does not order equal columns.
      let keys = costs.map { ($0 * 1e6).rounded() }
      order = (0..<model.columnCount).sorted {
        if isBasic[$0] != isBasic[$1] { return isBasic[$0] }
        return keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1
      }
      basicCount = isBasic.count { $0 }
      resting = relaxation.values.enumerated().map { column, value in
        min(model.upper[column], max(model.lower[column], Int(value.rounded())))
      }
    }
  }
}
