import LinearModels

extension LexicographicSolver {
  /// Solves a problem whose pieces may have come before: those that are known are taken over, the rest is solved.
  ///
  /// Pieces are told apart before anything is reduced, so that what is known costs next to nothing; nil: no plan exists.
  func solve(
    _ problem: LexicographicProblem, _ whole: IntegerModel, recalling memory: PartMemory,
    within budget: Budget, progress: (@Sendable (LexicographicProgress) -> Void)?
  ) async throws -> LexicographicOutcome? {
    let part = Part(problem, model: whole)
    let names = problem.stages.map(\.name)
    var values = [Int](repeating: 0, count: whole.columnCount)
    var isKnown = [Bool](repeating: false, count: whole.columnCount)
    var new: [(key: PartMemory.PieceKey, origins: [Int32])] = []
    // A column that no row holds is no piece worth remembering.
    for piece in part.pieces() where piece.model.rowCount > 0 {
      let key = PartMemory.PieceKey(piece, stageNames: names)
      guard let known = memory.recall(key) else {
        new.append((key, piece.origins))
        continue
      }
      for (place, origin) in piece.origins.enumerated() {
        values[Int(origin)] = known[place]
        isKnown[Int(origin)] = true
      }
    }
    let left = isKnown.indices.filter { !isKnown[$0] }
    let rest = part.confined(to: left)
    var smaller = problem.confined(to: left)
    for stage in smaller.stages.indices {
      smaller.stages[stage].constant += part.stages[stage].indices.reduce(0) { sum, column in
        isKnown[column] ? sum + part.stages[stage][column] * values[column] : sum
      }
    }
    guard let division = Division(rest, start: nil, steps: options.steps) else { return nil }
    let ends = try await climb(division, of: smaller, within: budget, progress: progress)
    guard
      let found = try outcome(of: smaller, whole: rest.model, division: division, ends: ends)
    else { return nil }
    guard let own = found.values else { return found }
    for (place, column) in left.enumerated() { values[column] = own[place] }
    guard whole.isKept(by: values) else {
      throw ModelFault("a plan that was taken over breaks a row: an error in this program")
    }
    if case .optimal = found.status {
      for (key, origins) in new { memory.remember(key, origins.map { values[Int($0)] }) }
    }
    return LexicographicOutcome(status: found.status, stages: found.stages, values: values)
  }
}

extension LexicographicProblem {
  /// The stages and families as some columns see them, which are numbered anew in their order; the model is left out.
  fileprivate func confined(to columns: [Int]) -> LexicographicProblem {
    var numbers = [Int](repeating: -1, count: model.columns.count)
    for (number, column) in columns.enumerated() { numbers[column] = number }
    let stages = stages.map { stage in
      LexicographicStage(
        name: stage.name,
        coefficients: stage.coefficients.compactMap { column, factor in
          numbers[column] < 0 ? nil : (numbers[column], factor)
        }, constant: stage.constant)
    }
    let families = families.map { family in
      CountFamily(name: family.name, groupOfColumn: columns.map { family.groupOfColumn[$0] })
    }
    return LexicographicProblem(model: Model(), stages: stages, families: families, blocks: blocks)
  }
}

extension Part {
  /// The part of some columns, ascending, which are numbered anew, with the rows that have all their columns among them.
  fileprivate func confined(to columns: [Int]) -> Part {
    var numbers = [Int32](repeating: -1, count: model.columnCount)
    for (number, column) in columns.enumerated() { numbers[column] = Int32(number) }
    var small = IntegerModel()
    small.lower = columns.map { model.lower[$0] }
    small.upper = columns.map { model.upper[$0] }
    for row in 0..<model.rowCount {
      let terms = model.terms(ofRow: row)
      let own = terms.map { numbers[Int(model.termColumns[$0])] }
      // Rows without columns must be kept in mind: one of them may be impossible.
      guard own.allSatisfy({ $0 >= 0 }) else { continue }
      small.addRow(
        columns: own, factors: Array(model.termFactors[terms]), lower: model.rowLower[row],
        upper: model.rowUpper[row])
    }
    var part = self
    part.model = small
    part.stages = stages.map { dense in columns.map { dense[$0] } }
    part.groups = groups.map { group in columns.map { group[$0] } }
    part.origins = columns.indices.map { Int32($0) }
    return part
  }
}
