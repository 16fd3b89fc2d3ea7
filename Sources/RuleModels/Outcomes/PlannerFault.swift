public import LexicographicSolver
public import Rules

/// The model and the audit disagree: an error of Lungang, never of the user.
public struct PlannerFault: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }

  /// Throws where the audit found violations in a solver's plan or counts a criterion otherwise than the solver: such a
  /// plan is never handed over.
  ///
  /// - Parameters:
  ///   - violations: what the audit found broken that must hold.
  ///   - scores: the criteria as the audit counts them, in the order of the stages.
  public static func confirm(
    violations: [Finding], scores: [CriterionScore], against stages: [StageOutcome]
  ) throws {
    if let violation = violations.first {
      throw PlannerFault("the audit found \(violation.instance) broken in the solver's plan")
    }
    for (score, stage) in zip(scores, stages) where stage.value != score.value {
      let claimed = stage.value.map(String.init) ?? "nothing"
      throw PlannerFault("the audit counts \(score.value) for \(score.id), the solver \(claimed)")
    }
  }

  /// Throws where a plan lies otherwise far from one in hand than the last stage says.
  public static func confirm(distance: Int, against stages: [StageOutcome]) throws {
    guard let claimed = stages.last?.value, claimed != distance else { return }
    throw PlannerFault("the plan differs in \(distance) things, the solver says \(claimed)")
  }
}
