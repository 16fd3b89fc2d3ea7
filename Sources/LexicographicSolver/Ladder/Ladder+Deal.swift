import LinearModels

extension Ladder {
  /// How the search of a core ended.
  enum Find: Sendable {
    /// There is a better plan, now in hand; in this core there may be none better still.
    case improved(isBestInCore: Bool)
    /// The core holds no better plan.
    case exhausted
    /// The slices were used up; no plan of the core is better than the bound, if there is one.
    case ranOut(bound: Int?)
    case stopped(Limit)
  }

  /// Searches a core for a plan whose stage value is at most `cutoff`, dealing slices of counted work to the cards
  /// of the hand in turn.
  mutating func deal(
    _ narrowed: IntegerModel, _ search: inout StageSearch, cutoff: Int?, rounds: Range<Int>, slice: Int,
    basis: Basis?, event: TraceRecord.Event, bound: Int
  ) async throws -> Find {
    let stage = search.number
    var narrowed = narrowed
    if let cutoff { narrowed.addRow(dense: part.stages[stage], upper: cutoff) }
    guard let core = Core(narrowed, objective: part.stages[stage], groups: part.groups, basis: basis)
    else {
      return .exhausted
    }
    if core.model.columnCount == 0 {
      return accept(core.widened([]), stage, cutoff: cutoff)
        ? .improved(isBestInCore: true) : .ranOut(bound: nil)
    }
    var proven: Int?
    var failures = 0
    for round in rounds {
      let cards = hand.cards(inRound: event == .exactCore ? round : 0)
      var reached: [SearchCard: Double] = [:]
      for card in cards {
        if let limit = search.budget.struck { return .stopped(limit) }
        let started = ContinuousClock.now
        // A slice is counted in work, not in time: the same input gives the same plan everywhere.
        let work =
          options.steps.contains(.hand)
          ? core.model.columnCount / 2 + slice << (2 * min(round, 20)) : nil
        let (model, counts, basis) = core.lowered(families: card.families)
        let solution: Solution
        do {
          solution = try await solver.solve(
            model, limits: search.budget.limits(work: work), settings: card.settings,
            start: SearchStart(basis: basis))
        } catch let fault as ModelFault {
          throw fault
        } catch {
          // One setting may run into numbers that another one never meets; only if all do, the solver has failed.
          failures += 1
          if failures == rounds.count * cards.count { throw error }
          continue
        }
        search.nodes += solution.nodes
        search.iterations += solution.iterations
        trace(
          TraceRecord(
            event: event, part: number, stage: stageNames[stage], relaxation: search.dual.value, bound: bound,
            best: best(stage), columns: core.model.columnCount, rows: core.model.rowCount,
            setting: card.name,
            result: "\(solution.termination) \(solution.objective ?? solution.bound ?? 0)",
            nodes: solution.nodes,
            iterations: solution.iterations, seconds: (ContinuousClock.now - started) / .seconds(1)))
        if solution.hasValues {
          let plan = core.widened(solution.values.dropFirst(counts).map { Int($0.rounded()) })
          if accept(plan, stage, cutoff: cutoff) {
            hand.promote(card)
            return .improved(isBestInCore: solution.termination == .optimal)
          }
          continue
        }
        switch solution.termination {
        case .infeasible:
          hand.promote(card)
          return .exhausted
        case .noSolutionFound(.time), .noSolutionFound(.cancelled):
          if let limit = search.budget.struck { return .stopped(limit) }
        default: break
        }
        if let bound = solution.bound, bound.isFinite {
          reached[card] = bound
          let step = search.divisor
          let rounded = Int(((bound + Double(core.constant) - 1e-6) / Double(step)).rounded(.up)) * step
          proven = max(proven ?? rounded, rounded)
        }
      }
      if event == .exactCore { hand.rank(by: reached, inRound: round) }
    }
    return .ranOut(bound: proven.map { $0 + part.constants[stage] })
  }

  /// Takes a plan in hand if it keeps every row in whole numbers and is as good as asked for.
  private mutating func accept(_ plan: [Int], _ stage: Int, cutoff: Int?) -> Bool {
    guard part.model.isKept(by: plan) else { return false }
    for (settled, ceiling) in ceilings.enumerated()
    where part.value(ofStage: settled, at: plan) > ceiling {
      return false
    }
    if let cutoff, part.value(ofStage: stage, at: plan) > cutoff + part.constants[stage] { return false }
    values = plan
    return true
  }
}
