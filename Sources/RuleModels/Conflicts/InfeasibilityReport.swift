/// Why no plan exists, and what would have to be given up.
public struct InfeasibilityReport: Hashable, Sendable {
  /// Conflicts without a member in common; empty only where a plan exists or a limit struck.
  public let conflicts: [Conflict]
  /// Whether no further conflict is left once these are resolved.
  public let isComplete: Bool
  /// The least loosening first; empty where nothing that may be loosened helps, or the search for them was cut short.
  public let relaxations: [Relaxation]
  /// Whether the loosenings were searched to the end: only then does their absence say anything.
  public let relaxationsAreComplete: Bool

  public init(
    conflicts: [Conflict], isComplete: Bool, relaxations: [Relaxation], relaxationsAreComplete: Bool = true
  ) {
    self.relaxationsAreComplete = relaxationsAreComplete
    self.conflicts = conflicts
    self.isComplete = isComplete
    self.relaxations = relaxations
  }
}
