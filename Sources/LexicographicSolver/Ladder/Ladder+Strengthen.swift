import LinearModels

/// The exact core of a stage after cuts: fewer columns, more rows, a better bound, still every plan up to the cutoff.
struct StrengthenedCore: Sendable {
  /// The stage value that plans of the core may have at most, without the stage's constant.
  var cutoff: Int
  /// The part's rows, those of settled stages, and the cuts, with narrowed bounds.
  var model: IntegerModel
  var cuts: [WholeCut]
  var basis: Basis?
}

extension Ladder {
  /// Rounds of cuts at most; they end before where they bring little.
  private static let cutRounds = 30

  /// Narrows the exact core by cuts and reduced costs in turn; false if no plan is left in it.
  ///
  /// Each round solves the relaxation, fixes what its reduced costs forbid below the cutoff, and adds the cuts that
  /// its solution breaks. With fewer columns the next cuts go deeper: a bound that is far off comes near, where
  /// branching alone would need a tree of thousands of nodes.
  mutating func strengthen(
    _ search: inout StageSearch, cutoff: Int, lower: [Int], upper: [Int], bound: inout Int
  ) async throws -> Bool {
    let stage = search.number
    var core =
      search.strengthened
      ?? StrengthenedCore(cutoff: cutoff, model: search.wide, cuts: [], basis: search.basis)
    core.cutoff = cutoff
    for column in lower.indices {
      core.model.lower[column] = max(core.model.lower[column], lower[column])
      core.model.upper[column] = min(core.model.upper[column], upper[column])
    }
    var idle = 0
    var value = -Double.infinity
    var free = Int.max
    for round in 0..<Self.cutRounds {
      if search.budget.struck != nil { break }
      guard let next = try await cutRound(&core, search, round: round) else { return false }
      search.iterations += next.iterations
      bound = max(
        bound,
        min(
          search.bound(below: cutoff + search.step + part.constants[stage]),
          next.dual.rounded(toMultipleOf: search.divisor) + part.constants[stage]))
      let gain = next.dual.value - value
      let isGain =
        gain > 0.02 * (Double(cutoff) - next.dual.value) || Double(next.free) < 0.97 * Double(free)
      idle = isGain ? 0 : idle + 1
      value = max(value, next.dual.value)
      free = next.free
      if next.cuts.isEmpty || idle == 3 { break }
      core.add(next.cuts)
    }
    search.strengthened = core
    return true
  }

  private struct CutRound {
    var dual: DualBound
    var cuts: [WholeCut]
    var free: Int
    var iterations: Int
  }

  /// One relaxation of the core, what it fixes, and the cuts it calls for; nil if no plan is left.
  private mutating func cutRound(
    _ core: inout StrengthenedCore, _ search: StageSearch, round: Int
  ) async throws -> CutRound? {
    let started = ContinuousClock.now
    let objective = part.stages[search.number]
    guard let (propagated, isLive) = core.propagated(objective: objective),
      let compaction = Compaction(propagated, isLive: isLive, basis: core.basis)
    else { return nil }
    core.model = propagated
    // Any duals give a bound; 0 where nothing is left to relax, or time was up before.
    var duals = [Double](repeating: 0, count: propagated.rowCount)
    func dualBound() -> DualBound {
      DualBound(model: propagated, objective: objective.map(Double.init), duals: duals)
    }
    if compaction.columns.isEmpty { return CutRound(dual: dualBound(), cuts: [], free: 0, iterations: 0) }
    let strengthening = try await solver.strengthen(
      compaction.model.lowered(
        objective: compaction.columns.map { Double(objective[$0]) }, integer: true),
      limits: search.budget.limits(), start: compaction.basis)
    let relaxation = strengthening.relaxation
    if case .infeasible = relaxation.termination { return nil }
    guard case .optimal = relaxation.termination else {
      return CutRound(dual: dualBound(), cuts: [], free: 0, iterations: relaxation.iterations)
    }
    for (place, row) in compaction.rows.enumerated() { duals[row] = relaxation.duals[place] }
    let dual = dualBound()
    if dual.rounded(toMultipleOf: search.divisor) > core.cutoff { return nil }
    let cuts = strengthening.cuts.compactMap { cut in
      WholeCut(
        cut, lower: compaction.model.lower, upper: compaction.model.upper, solution: relaxation.values)
    }
    core.settle(relaxation, compaction)
    dual.narrow(&core.model.lower, &core.model.upper, ceiling: core.cutoff)
    let free = core.model.lower.indices.count { core.model.lower[$0] < core.model.upper[$0] }
    trace(
      TraceRecord(
        event: .relaxation, part: number, stage: stageNames[search.number], relaxation: dual.value,
        best: best(search.number), columns: compaction.model.columnCount, rows: compaction.model.rowCount,
        setting: "cuts \(round)", result: "\(cuts.count) of \(strengthening.cuts.count)",
        iterations: relaxation.iterations,
        seconds: (ContinuousClock.now - started) / .seconds(1)))
    return CutRound(
      dual: dual,
      cuts: cuts.map { cut in cut.numbered { Int32(compaction.columns[Int($0)]) } }, free: free,
      iterations: relaxation.iterations)
  }
}

extension StrengthenedCore {
  /// The core with bounds that its rows and the cutoff imply; nil if nothing is left.
  fileprivate func propagated(objective: [Int]) -> (model: IntegerModel, isLive: [Bool])? {
    var model = model
    model.addRow(dense: objective, upper: cutoff)
    let propagation = Propagation(model)
    if propagation.isInfeasible { return nil }
    var narrowed = self.model
    narrowed.lower = propagation.model.lower
    narrowed.upper = propagation.model.upper
    return (narrowed, Array(propagation.isLive.dropLast()))
  }

  /// Takes over the basis of a relaxation and drops the cuts that it does not lean on.
  fileprivate mutating func settle(_ relaxation: Relaxation, _ compaction: Compaction) {
    guard let small = relaxation.basis else { return }
    var rows = [Basis.Standing](repeating: .basic, count: model.rowCount)
    for (place, row) in compaction.rows.enumerated() { rows[row] = small.rows[place] }
    var columns = model.lower.indices.map {
      model.lower[$0] == model.upper[$0] ? Basis.Standing.fixed : .atLower
    }
    for (place, column) in compaction.columns.enumerated() { columns[column] = small.columns[place] }
    let own = model.rowCount - cuts.count
    var isKept = [Bool](repeating: true, count: model.rowCount)
    for row in own..<model.rowCount where rows[row] == .basic { isKept[row] = false }
    if isKept.contains(false) {
      cuts = cuts.enumerated().filter { isKept[own + $0.offset] }.map(\.element)
      model.dropRows(keeping: isKept)
      rows = rows.enumerated().filter { isKept[$0.offset] }.map(\.element)
    }
    basis = Basis(rows: rows, columns: columns)
  }

  /// Adds cuts that are not there yet.
  fileprivate mutating func add(_ new: [WholeCut]) {
    var known = Set(cuts)
    for cut in new where known.insert(cut).inserted {
      cuts.append(cut)
      model.addRow(
        columns: cut.columns, factors: cut.factors, lower: -IntegerModel.unbounded, upper: cut.upper)
      basis?.rows.append(.basic)
    }
  }
}
