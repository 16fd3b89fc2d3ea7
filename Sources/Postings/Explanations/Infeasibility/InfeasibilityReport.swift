/// Why no plan exists, and what would have to be given up.
public struct InfeasibilityReport: Hashable, Sendable {
  /// Conflicts without a member in common; empty only where a plan exists or a limit struck.
  public let conflicts: [Conflict]
  /// Whether no further conflict is left once these are resolved.
  public let isComplete: Bool
  /// The least loosening first; empty where nothing that may be loosened helps.
  public let relaxations: [Relaxation]

  public init(conflicts: [Conflict], isComplete: Bool, relaxations: [Relaxation]) {
    self.conflicts = conflicts
    self.isComplete = isComplete
    self.relaxations = relaxations
  }
}
