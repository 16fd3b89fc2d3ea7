import LinearModels

/// How long a solve may still go on.
struct Budget: Sendable {
  /// When it must end; nil for never.
  var deadline: ContinuousClock.Instant?

  /// A budget that ends after a share of what is left.
  func share(_ share: Double) -> Budget {
    guard let deadline else { return self }
    let now = ContinuousClock.now
    return Budget(deadline: now + max(.zero, (deadline - now) * share))
  }

  /// What has struck, if anything.
  var struck: Limit? {
    if Task.isCancelled { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .time }
    return nil
  }

  /// The limits of a solver call within the budget.
  func limits(work: Int? = nil) -> SolveLimits {
    var limits = SolveLimits(work: work)
    if let deadline { limits.time = max(.milliseconds(1), deadline - ContinuousClock.now) }
    return limits
  }
}
