import Districts
public import Postings

/// All that a report of a planning run is made from.
public struct PlanDocument: Sendable {
  public let facts: PlanningCase
  public let result: PlanningResult
  /// The fingerprint of the input files.
  public let inputSHA256: String

  public init(facts: PlanningCase, result: PlanningResult, inputSHA256: String) {
    self.facts = facts
    self.result = result
    self.inputSHA256 = inputSHA256
  }
}
