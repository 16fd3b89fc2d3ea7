public import DistrictFiles
public import RuleModels

/// How a scenario was planned, and how it differs from the base.
public struct RoomOutcome<Room: ScenarioRoom>: Sendable {
  /// nil: the base.
  public let scenario: Scenario?
  public let facts: Room.Facts
  public let result: PlannerAnswer<Room.Audited>
  /// For each line of the scenario's policy its position in the base policy; nil: it is new.
  public let entries: [Int?]
  /// This minus base; nil where one of them has no plan.
  public let difference: Room.Difference?
  /// Why there is no plan, where that is proven and was asked for.
  public let conflicts: InfeasibilityReport?
}
