import LinearModels

/// Climbs a part whose pieces were climbed without the rows that link them.
///
/// The pieces' values add up to a bound on every stage, as long as the stages before have reached theirs. Plans that
/// reach it use only what the pieces have left after fixing, so a stage of a small part is first tried there, and from the
/// first stage on for which that is not enough it is climbed in the open. Large parts are settled by prices on the links;
/// where these find no plan, in the open, too.
struct Joint {
  /// The part as a whole, before any step.
  let whole: Ladder
  /// Its rows that link pieces.
  let links: [Int]
  /// The pieces before any step.
  let parts: [Part]
  /// How they ended.
  let pieces: [LexicographicSolver.PartEnd]
  /// How many columns the whole problem has.
  let columns: Int

  /// The part as it is climbed.
  private var joint: Ladder
  /// Whether all stages so far have the pieces' values.
  private var isTight: Bool
  private var priced: PricedStages?

  init(
    whole: Ladder, links: [Int], parts: [Part], pieces: [LexicographicSolver.PartEnd], columns: Int
  ) {
    self.whole = whole
    self.links = links
    self.parts = parts
    self.pieces = pieces
    self.columns = columns
    joint = whole
    isTight = pieces.allSatisfy { piece in
      if case .finished = piece.end { return true }
      return false
    }
  }

  /// Climbs all stages within a budget of time.
  mutating func climb(within budget: Budget) async throws -> LexicographicSolver.PartEnd {
    if takePiecesTogether() { return LexicographicSolver.PartEnd(ladder: joint, end: .finished) }
    var struck: Limit?
    for stage in whole.part.stages.indices {
      switch try await settle(stage, within: budget) {
      case .finished: break
      case .infeasible: return LexicographicSolver.PartEnd(ladder: joint, end: .infeasible)
      case .stopped(let limit):
        struck = struck ?? limit
        if joint.values == nil { return LexicographicSolver.PartEnd(ladder: joint, end: .stopped(limit)) }
      }
    }
    return LexicographicSolver.PartEnd(ladder: joint, end: struck.map { .stopped($0) } ?? .finished)
  }

  /// A plan of the pieces that keeps the links as well is a plan of the part; true if it is the best one.
  private mutating func takePiecesTogether() -> Bool {
    guard pieces.allSatisfy({ $0.ladder.values != nil }) else { return false }
    var plan = [Int](repeating: 0, count: columns)
    for piece in pieces { piece.ladder.write(into: &plan) }
    let own = joint.part.origins.map { plan[Int($0)] }
    guard joint.part.model.isKept(by: own) else { return false }
    joint.values = own
    guard isTight else { return false }
    for stage in joint.part.stages.indices {
      let value = joint.part.value(ofStage: stage, at: own)
      joint.ceilings.append(value)
      joint.steps[stage] = Ladder.Step(value: value, bound: value, isProven: true)
    }
    joint.traceJoin(stage: 0, result: "the pieces keep the links")
    return true
  }

  private mutating func settle(_ stage: Int, within budget: Budget) async throws -> Ladder.End {
    // A relaxation of a whole county costs more than pricing its groups does.
    let usesPrices =
      joint.options.steps.contains(.prices) && whole.part.model.columnCount >= joint.options.pricesFrom
    if isTight, !usesPrices, let end = try await settleWithinPieces(stage, within: budget) { return end }
    if isTight { joint.traceJoin(stage: stage, result: "the links cost something") }
    isTight = false
    if usesPrices, let end = try await settleByPrices(stage, within: budget) { return end }
    // What is left is settled in the open, from here on.
    priced = nil
    return try await joint.settle(stage, within: budget)
  }

  /// Tries a stage within what the pieces have left at their values; nil: that is not enough.
  private mutating func settleWithinPieces(_ stage: Int, within budget: Budget) async throws -> Ladder.End? {
    guard var trial = joint.confined(to: pieces, after: stage, columns: columns) else { return nil }
    let target = pieces.reduce(0) { $0 + ($1.ladder.steps[stage].value ?? 0) }
    trial.roundLimit = 2
    let end = try await trial.settle(stage, within: budget.share(0.5))
    if case .finished = end, trial.steps[stage].value == target {
      trial.roundLimit = nil
      joint = trial
      joint.traceJoin(stage: stage, result: "reached within what the pieces have left")
      return end
    }
    guard trial.values != nil else { return nil }
    // Not as good as the pieces alone, but a plan.
    var plan = [Int](repeating: 0, count: columns)
    trial.write(into: &plan)
    let own = joint.part.origins.map { plan[Int($0)] }
    if joint.best(stage).map({ joint.part.value(ofStage: stage, at: own) < $0 }) ?? true {
      joint.values = own
    }
    return nil
  }

  /// Settles a stage by prices on the links; nil: they say nothing.
  private mutating func settleByPrices(_ stage: Int, within budget: Budget) async throws -> Ladder.End? {
    var pricing = priced ?? begin()
    let isLast = stage == whole.part.stages.count - 1
    let end = try await pricing.settle(stage, within: isLast ? budget : budget.share(0.6))
    priced = pricing
    switch end {
    case .nothing: return nil
    case .infeasible: return .infeasible
    case .stopped(let limit): return joint.values == nil ? .stopped(limit) : nil
    case .settled(let bound):
      guard let value = pricing.value(stage) else { return nil }
      take(pricing.plan)
      joint.ceilings.append(value)
      joint.steps[stage] = Ladder.Step(value: value, bound: bound, isProven: bound == value)
      joint.report(stage, value, bound)
      return bound == value ? .finished : .stopped(budget.struck ?? .gap)
    }
  }

  /// The pieces with what they contribute to the links, and the plans known so far.
  private func begin() -> PricedStages {
    let model = whole.part.model
    let stages = whole.part.stages.count
    var place = [Int32](repeating: -1, count: columns)
    for (column, origin) in whole.part.origins.enumerated() { place[Int(origin)] = Int32(column) }
    let factors = links.map { row in
      var dense = [Int](repeating: 0, count: model.columnCount)
      for term in model.terms(ofRow: row) { dense[Int(model.termColumns[term])] = model.termFactors[term] }
      return dense
    }
    var known = [PricedPiece]()
    for (part, end) in zip(parts, pieces) {
      var piece = PricedPiece(
        part, links: factors.map { dense in part.origins.map { dense[Int(place[Int($0)])] } })
      if end.ladder.values != nil {
        var plan = [Int](repeating: 0, count: columns)
        end.ladder.write(into: &plan)
        piece.keep(Dictionary(uniqueKeysWithValues: part.origins.map { ($0, plan[Int($0)]) }))
      }
      known.append(piece)
    }
    var rows = links.enumerated().map { number, row in
      Link(stage: stages + number, lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    for (stage, ceiling) in joint.ceilings.enumerated() {
      rows.append(Link(stage: stage, lower: -IntegerModel.unbounded, upper: ceiling))
    }
    let whole = whole
    var pricing = PricedStages(
      solver: whole.solver, jobs: whole.options.jobs, pieces: known, links: rows,
      make: { part, start in
        Ladder(
          solver: whole.solver, options: whole.options, number: whole.number, part: part, start: start,
          stageNames: ["prices"], hand: whole.hand
        ) { _, _, _ in }
      },
      trace: { record in
        var record = record
        record.part = whole.number
        whole.options.trace?(record)
      })
    if joint.values != nil {
      var plan = [Int](repeating: 0, count: columns)
      joint.write(into: &plan)
      pricing.adopt(Dictionary(uniqueKeysWithValues: whole.part.origins.map { ($0, plan[Int($0)]) }))
    }
    return pricing
  }

  /// Takes a plan of the whole; the part starts anew with it, for what was fixed on the way need not fit.
  private mutating func take(_ plan: [Int32: Int]) {
    var next = whole
    next.ceilings = joint.ceilings
    next.steps = joint.steps
    next.values = whole.part.origins.map { plan[$0] ?? 0 }
    joint = next
  }
}

extension Ladder {
  /// The ladder confined to what pieces can still use after a stage at their values; nil if that leaves no plan.
  fileprivate func confined(
    to pieces: [LexicographicSolver.PartEnd], after stage: Int, columns: Int
  ) -> Ladder? {
    var place = [Int32](repeating: -1, count: columns)
    for (column, origin) in part.origins.enumerated() { place[Int(origin)] = Int32(column) }
    var model = part.model
    for piece in pieces {
      let ladder = piece.ladder
      let left = ladder.snapshots[stage]
      var isLeft = Set<Int32>()
      for (column, origin) in left.origins.enumerated() {
        isLeft.insert(origin)
        let own = Int(place[Int(origin)])
        guard own >= 0 else { continue }
        model.lower[own] = max(model.lower[own], left.lower[column])
        model.upper[own] = min(model.upper[own], left.upper[column])
      }
      for (origin, value) in ladder.fixed where !isLeft.contains(origin) {
        let own = Int(place[Int(origin)])
        guard own >= 0 else { continue }
        if value < model.lower[own] || value > model.upper[own] { return nil }
        model.lower[own] = value
        model.upper[own] = value
      }
    }
    var confined = self
    return confined.shrink(to: model) ? confined : nil
  }

  fileprivate func traceJoin(stage: Int, result: String) {
    trace(
      TraceRecord(
        event: .linking, part: number, stage: stageNames[stage], best: best(stage),
        columns: part.model.columnCount, rows: part.model.rowCount, result: result))
  }
}
