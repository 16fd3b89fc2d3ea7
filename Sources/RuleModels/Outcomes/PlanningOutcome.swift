public import LexicographicSolver

/// How planning ended.
public enum PlanningOutcome: String, Sendable {
  /// Every criterion is proven and the audit found no violation.
  case optimal
  /// There is an audited plan, but a limit struck before every criterion was proven.
  case feasible
  /// Proven: no plan can exist.
  case infeasible
  /// A limit struck before any plan was found.
  case noneFound = "none-found"

  public init(_ status: LexicographicOutcome.Status) {
    switch status {
    case .optimal: self = .optimal
    case .feasible: self = .feasible
    case .infeasible: self = .infeasible
    case .noneFound: self = .noneFound
    }
  }
}
