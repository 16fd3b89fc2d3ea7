import LinearModels

extension Ladder {
  /// The ladder before the first stage that time ended, with the plan in hand to start from, if there is one; nil: time
  /// ended none.
  var resumed: Ladder? {
    guard var again = checkpoint.first else { return nil }
    guard let values else { return again }
    var plan: [Int32: Int] = [:]
    for (column, value) in fixed { plan[column] = value }
    for (column, value) in zip(part.origins, values) { plan[column] = value }
    let start = again.part.origins.compactMap { plan[$0] }
    guard start.count == again.part.origins.count, again.part.model.isKept(by: start) else { return nil }
    again.values = start
    return again
  }

  /// The ladder after its climb; a relaxation that goes wrong from a basis that was carried along is tried once more from
  /// none.
  func climbed(within budget: Budget) async throws -> Ladder {
    var ladder = self
    do {
      _ = try await ladder.climb(within: budget)
    } catch let error where basis != nil && Self.isOfTheSolver(error) {
      ladder = self
      ladder.basis = nil
      _ = try await ladder.climb(within: budget)
    }
    return ladder
  }

  /// Whether an error is the solver's own, which another start may spare; not a fault of the model or a cancelled task.
  static func isOfTheSolver(_ error: any Error) -> Bool {
    !(error is ModelFault || error is CancellationError)
  }

  /// Whether this climb says more than another one of the same part: a better plan, or more proven of one as good.
  func saysMore(than other: Ladder) -> Bool {
    for (own, others) in zip(steps, other.steps) {
      guard let value = own.value, let othersValue = others.value else {
        return own.value != nil && others.value == nil
      }
      if value != othersValue { return value < othersValue }
      if own.isProven != others.isProven { return own.isProven }
      let (bound, othersBound) = (own.bound ?? .min, others.bound ?? .min)
      if bound != othersBound { return bound > othersBound }
    }
    return values != nil && other.values == nil
  }
}
