import LinearModels

extension PricedStages {
  /// Searches what a better plan could still use, with the pieces' floors as rows; the bound that follows.
  ///
  /// A plan better than the one chosen lies, piece by piece, no higher above the floors than the gap; with every floor
  /// a row, the relaxation starts at the bound.
  mutating func close(
    _ stage: Int, _ prices: Prices, _ divisor: Int, _ bound: Int, within budget: Budget
  ) async throws -> Int {
    guard let best = value(stage) else { return bound }
    let floors = pieces.reduce(0) { $0 + $1.floor }
    let room = prices.scale * (best - divisor) - (floors + prices.credit)
    guard room >= 0 else { return best }
    var core = PricedCore(links: links)
    for piece in pieces { core.add(piece, bounds: piece.narrowed(room: room), prices, room: room) }
    core.finish(stage: stage, ceiling: best - divisor)
    // A core of this size is not searched to its end, and nothing less is worth the while.
    guard core.freeCount <= Self.largestCore else { return bound }
    var ladder = make(core.part, nil)
    ladder.roundLimit = 5
    guard ladder.shrink(to: ladder.part.model) else { return best }
    let end = try await ladder.climb(within: budget)
    trace(
      TraceRecord(
        event: .pricing, part: 0, bound: ladder.steps[0].bound, best: ladder.steps[0].value,
        columns: core.part.model.columnCount, rows: core.part.model.rowCount, result: "core: \(end)"))
    if case .infeasible = end { return best }
    guard ladder.values != nil else { return bound }
    var plan: [Int32: Int] = [:]
    var whole = [Int32: Int]()
    for (column, value) in ladder.fixed { whole[column] = value }
    for (place, column) in ladder.part.origins.enumerated() { whole[column] = ladder.values?[place] ?? 0 }
    for piece in pieces {
      for (column, value) in piece.fixed { plan[column] = value }
      for column in piece.part.origins { plan[column] = whole[column] ?? 0 }
    }
    adopt(plan)
    if case .finished = end { return value(stage) ?? bound }
    return max(bound, ladder.steps[0].bound ?? bound)
  }

  /// More columns than these are not searched.
  private static let largestCore = 6_000

  /// Takes a plan of the whole as the choice of each piece's share of it.
  mutating func adopt(_ plan: [Int32: Int]) {
    var choice: [Int] = []
    for number in pieces.indices {
      pieces[number].keep(plan)
      let own = pieces[number].totals(of: plan)
      guard let place = pieces[number].plans.firstIndex(where: { $0.totals == own }) else { return }
      choice.append(place)
    }
    chosen = choice
  }
}

/// The columns that a better plan could still use, of all pieces, under the links and the pieces' floors.
struct PricedCore {
  private(set) var part: Part
  private let links: [Link]
  /// For each stage of the pieces, its factors so far and what fixed columns contribute.
  private var totals: [(factors: [Int], constant: Int)] = []

  /// How many columns are not fixed.
  var freeCount: Int { part.model.lower.indices.count { part.model.lower[$0] < part.model.upper[$0] } }

  init(links: [Link]) {
    self.links = links
    part = Part(model: IntegerModel(), stages: [], constants: [], groups: [], origins: [])
  }

  /// Adds a piece with narrower bounds, and the row that it lies between its floor and the room above it.
  mutating func add(_ piece: PricedPiece, bounds: IntegerModel, _ prices: Prices, room: Int) {
    let first = part.model.columnCount
    let own = piece.part
    part.model.lower += bounds.lower
    part.model.upper += bounds.upper
    part.origins += own.origins
    if part.groups.isEmpty { part.groups = own.groups.map { _ in [] } }
    for family in own.groups.indices { part.groups[family] += own.groups[family] }
    for row in 0..<own.model.rowCount {
      let terms = own.model.terms(ofRow: row)
      part.model.addRow(
        columns: own.model.termColumns[terms].map { $0 + Int32(first) },
        factors: Array(own.model.termFactors[terms]), lower: own.model.rowLower[row],
        upper: own.model.rowUpper[row])
    }
    if totals.isEmpty { totals = own.stages.map { _ in ([], 0) } }
    for stage in own.stages.indices {
      totals[stage].factors += own.stages[stage]
      totals[stage].constant += own.constants[stage]
    }
    let (priced, constant) = piece.objective(under: prices)
    let used = priced.indices.filter { priced[$0] != 0 }
    guard !used.isEmpty else { return }
    part.model.addRow(
      columns: used.map { Int32(first + $0) }, factors: used.map { priced[$0] },
      lower: piece.floor - constant,
      upper: piece.floor + room - constant)
  }

  /// Adds the links and the ceiling, and makes a criterion the only stage.
  mutating func finish(stage: Int, ceiling: Int) {
    for link in links {
      let (factors, constant) = totals[link.stage]
      let used = factors.indices.filter { factors[$0] != 0 }
      part.model.addRow(
        columns: used.map { Int32($0) }, factors: used.map { factors[$0] },
        lower: link.lower <= -IntegerModel.unbounded ? link.lower : link.lower - constant,
        upper: link.upper >= IntegerModel.unbounded ? link.upper : link.upper - constant)
    }
    part.stages = [totals[stage].factors]
    part.constants = [totals[stage].constant]
    part.model.addRow(dense: totals[stage].factors, upper: ceiling - totals[stage].constant)
  }
}
