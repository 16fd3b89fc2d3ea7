import LinearModels

extension LexicographicSolver {
  /// Climbs a part whose pieces were climbed without the rows that link them.
  ///
  /// The pieces' values add up to a bound on every stage, as long as the stages before have reached theirs. Plans
  /// that reach it use only what the pieces have left after fixing, so a stage is first tried there; the first stage
  /// for which that is not enough, and all after it, are climbed in the open.
  func join(
    _ joint: Ladder, pieces: [PartEnd], columns: Int, within budget: Budget
  ) async throws -> PartEnd {
    var joint = joint
    let stages = joint.part.stages.indices
    var isTight = pieces.allSatisfy { piece in
      if case .finished = piece.end { return true }
      return false
    }
    // A plan of the pieces that keeps the links as well is a plan of the part.
    if pieces.allSatisfy({ $0.ladder.values != nil }) {
      var whole = [Int](repeating: 0, count: columns)
      for piece in pieces { piece.ladder.write(into: &whole) }
      let plan = joint.part.origins.map { whole[Int($0)] }
      if joint.part.model.isKept(by: plan) {
        joint.values = plan
        if isTight {
          for stage in stages {
            joint.ceilings.append(joint.part.value(ofStage: stage, at: plan))
            let value = joint.best(stage)
            joint.steps[stage] = Ladder.Step(value: value, bound: value, isProven: true)
          }
          joint.traceJoin(stage: 0, result: "the pieces keep the links")
          return PartEnd(ladder: joint, end: .finished)
        }
      }
    }
    var struck: Limit?
    for stage in stages {
      var end: Ladder.End?
      if isTight, var trial = joint.confined(to: pieces, after: stage, columns: columns) {
        let target = pieces.reduce(0) { $0 + ($1.ladder.steps[stage].value ?? 0) }
        let own = try await trial.settle(stage, within: budget.share(0.5))
        if case .finished = own, trial.steps[stage].value == target {
          joint = trial
          end = own
          joint.traceJoin(stage: stage, result: "reached within what the pieces have left")
        } else if trial.values != nil {
          // Not as good as the pieces alone, but a plan.
          var whole = [Int](repeating: 0, count: columns)
          trial.write(into: &whole)
          let plan = joint.part.origins.map { whole[Int($0)] }
          if joint.best(stage).map({ joint.part.value(ofStage: stage, at: plan) < $0 }) ?? true {
            joint.values = plan
          }
        }
      }
      if end == nil {
        if isTight { joint.traceJoin(stage: stage, result: "the links cost something") }
        isTight = false
      }
      let final: Ladder.End
      if let end { final = end } else { final = try await joint.settle(stage, within: budget) }
      switch final {
      case .finished: break
      case .infeasible: return PartEnd(ladder: joint, end: .infeasible)
      case .stopped(let limit):
        struck = struck ?? limit
        if joint.values == nil { return PartEnd(ladder: joint, end: .stopped(limit)) }
      }
    }
    return PartEnd(ladder: joint, end: struck.map { .stopped($0) } ?? .finished)
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
