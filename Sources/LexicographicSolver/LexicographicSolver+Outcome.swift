import LinearModels

extension LexicographicSolver {
  /// Puts the parts' plans together, checks the whole in whole numbers and sums up the stages; nil if some part has
  /// no plan.
  func outcome(
    of problem: LexicographicProblem, whole: IntegerModel, division: Division, ends: [PartEnd]
  ) throws -> LexicographicOutcome? {
    var struck: Limit?
    var hasPlan = ends.count == division.parts.count
    var values = division.fixedValues
    for part in ends {
      if case .infeasible = part.end { return nil }
      if case .stopped(let limit) = part.end, struck == nil || struck == .gap { struck = limit }
      if part.ladder.values == nil { hasPlan = false }
      part.ladder.write(into: &values)
    }
    if hasPlan {
      try division.dealOut(&values)
      guard whole.isKept(by: values) else {
        throw ModelFault("the plan that the parts make together breaks a row: an error in this program")
      }
    }
    var isProvenSoFar = hasPlan
    var stages: [StageOutcome] = []
    for (number, stage) in problem.stages.enumerated() {
      let value = hasPlan ? stage.value(at: values) : nil
      var bound: Int?
      // A part's bound holds for plans that are as good as its own in all earlier stages; across parts that says
      // something only while all earlier stages are proven.
      if isProvenSoFar || number == 0, ends.count == division.parts.count {
        var sum = division.constant(ofStage: number, in: problem)
        var isKnown = true
        for part in ends {
          guard let own = part.ladder.steps[number].bound else {
            isKnown = false
            break
          }
          sum += own
        }
        if isKnown { bound = sum }
      }
      let isProven = isProvenSoFar && bound != nil && bound == value
      stages.append(
        StageOutcome(name: stage.name, value: value, bound: bound, proven: isProven))
      isProvenSoFar = isProven
    }
    guard hasPlan else {
      return LexicographicOutcome(status: .noneFound(struck ?? .cancelled), stages: stages, values: nil)
    }
    let isOptimal = stages.allSatisfy(\.proven)
    return LexicographicOutcome(
      status: isOptimal ? .optimal : .feasible(struck ?? .gap), stages: stages, values: values)
  }
}

extension Division {
  /// What columns that are in no part contribute to a stage, its own constant included.
  func constant(ofStage stage: Int, in problem: LexicographicProblem) -> Int {
    var isInPart = [Bool](repeating: false, count: fixedValues.count)
    for part in parts {
      for origin in part.origins { isInPart[Int(origin)] = true }
    }
    return problem.stages[stage].coefficients.reduce(problem.stages[stage].constant) { sum, term in
      isInPart[term.column] ? sum : sum + term.factor * fixedValues[term.column]
    }
  }
}
