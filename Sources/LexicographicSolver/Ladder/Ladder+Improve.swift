import LinearModels

extension Ladder {
  /// Takes one step towards the proof of a stage: a better plan, a larger core, or the proof itself.
  ///
  /// `bound` is raised when the step proves something.
  mutating func improve(_ search: inout StageSearch, bound: inout Int) async throws -> End {
    let number = search.number
    let constant = part.constants[number]
    let best = best(number)
    let cutoff = best.map { $0 - constant - search.step }
    var lower = search.wide.lower
    var upper = search.wide.upper
    let usesCores = options.steps.contains(.cores)
    if usesCores, let cutoff { search.dual.narrow(&lower, &upper, ceiling: cutoff) }
    let exactSize = lower.indices.count { lower[$0] < upper[$0] }
    if usesCores, search.nextSize < options.coreSizes.count {
      let size = options.coreSizes[search.nextSize]
      // Without a plan the exact core is the whole part, and a small core is worth trying even there.
      if exactSize > 2 * size {
        return try await searchHeuristicCore(
          &search, size: size, cutoff: cutoff, lower: lower, upper: upper, bound: bound)
      }
    }
    return try await searchExactCore(&search, cutoff: cutoff, lower: lower, upper: upper, bound: &bound)
  }

  private mutating func searchHeuristicCore(
    _ search: inout StageSearch, size: Int, cutoff: Int?, lower: [Int], upper: [Int], bound: Int
  ) async throws -> End {
    if search.ranking == nil { search.ranking = try await rank(search) }
    guard let ranking = search.ranking else {
      search.nextSize = options.coreSizes.count
      return .finished
    }
    var isFree = [Bool](repeating: false, count: lower.count)
    for column in ranking.order.prefix(max(size, ranking.basicCount + size / 2)) { isFree[column] = true }
    var model = search.wide
    for column in isFree.indices {
      let rest = ranking.resting[column]
      let isFixed = !isFree[column] && (values.map { $0[column] == rest } ?? true)
      model.lower[column] = isFixed ? min(max(rest, lower[column]), upper[column]) : lower[column]
      model.upper[column] = isFixed ? model.lower[column] : upper[column]
    }
    let found = try await deal(
      model, &search, cutoff: cutoff, rounds: 0..<2, slice: 400, basis: ranking.basis, event: .heuristicCore,
      bound: bound)
    switch found {
    case .improved(let isBestInCore): if isBestInCore { search.nextSize += 1 }
    case .exhausted, .ranOut: search.nextSize += 1
    case .stopped(let limit): return .stopped(limit)
    }
    return .finished
  }

  private mutating func searchExactCore(
    _ search: inout StageSearch, cutoff: Int?, lower: [Int], upper: [Int], bound: inout Int
  ) async throws -> End {
    var model = search.wide
    model.lower = lower
    model.upper = upper
    var basis = search.basis
    let round = search.exactRounds
    if options.steps.contains(.cuts), round >= options.cutsFrom, let cutoff {
      if search.strengthened?.cutoff != cutoff,
        try await !strengthen(&search, cutoff: cutoff, lower: lower, upper: upper, bound: &bound)
      {
        if let best = best(search.number) { bound = max(bound, search.bound(below: best)) }
        return .finished
      }
      if let core = search.strengthened {
        model = core.model
        basis = core.basis
      }
    }
    let found = try await deal(
      model, &search, cutoff: cutoff, rounds: round..<round + 1, slice: 800, basis: basis,
      event: .exactCore, bound: bound)
    switch found {
    case .improved(let isBestInCore):
      if isBestInCore, let best = best(search.number) { bound = max(bound, best) }
    case .exhausted:
      guard let best = best(search.number) else { return .infeasible }
      bound = max(bound, search.bound(below: best))
    case .ranOut(let proven):
      search.exactRounds += 1
      // By then every slice is as good as endless: settings that still say nothing never will.
      if search.exactRounds > 20 {
        throw ModelFault("no setting of the search could settle the stage \(stageNames[search.number])")
      }
      if let roundLimit, search.exactRounds >= roundLimit {
        if let proven {
          bound = max(bound, min(best(search.number).map(search.bound(below:)) ?? Int.max, proven))
        }
        return .stopped(.gap)
      }
      if let proven {
        let limit = best(search.number).map(search.bound(below:)) ?? Int.max
        bound = max(bound, min(limit, proven))
      }
    case .stopped(let limit): return .stopped(limit)
    }
    return .finished
  }

  /// Ranks the columns by a composite of this stage and the later ones, so that a core of few columns holds plans
  /// that are good for all of them.
  private mutating func rank(_ search: StageSearch) async throws -> StageSearch.Ranking? {
    func size(_ stage: [Int]) -> Double { Double(max(1, stage.map { abs($0) }.max() ?? 1)) }
    var objective = part.stages[search.number].map(Double.init)
    let own = size(part.stages[search.number])
    var weight = 0.02
    for later in part.stages[(search.number + 1)...] {
      let scale = weight * own / size(later)
      for (column, factor) in later.enumerated() { objective[column] += scale * Double(factor) }
      weight *= 0.02
    }
    let saved = basis
    basis = search.basis ?? saved
    defer { basis = saved }
    let relaxation = try await relax(
      search.wide, objective: objective, stage: search.number, within: search.budget)
    guard case .optimal = relaxation.termination else { return nil }
    return StageSearch.Ranking(relaxation, model: search.wide)
  }
}
