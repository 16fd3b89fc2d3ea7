import Foundation
public import Rules
import Tables

/// Reads a policy by itself, without a district: names of schools and groups are taken as they stand.
public struct PolicyLoader: Sendable {
  private let rules: [RuleCard]
  private let criteria: [CriterionCard]

  /// - Parameters:
  ///   - rules: the cards of all rules that a policy may name.
  ///   - criteria: the cards of all criteria.
  public init(rules: [RuleCard], criteria: [CriterionCard]) {
    self.rules = rules
    self.criteria = criteria
  }

  /// Reads a policy.yaml.
  ///
  /// - Throws: every problem of the file at once; at least one of them is an error.
  public func load(_ path: String) throws(DistrictProblems) -> Policy {
    let file = URL(fileURLWithPath: path).lastPathComponent
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(path)
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: file)])
    }
    let reading = PolicyReader(
      rules: rules, criteria: criteria, places: PolicyPlaces(groups: nil, schools: nil)
    ).read(bytes, file: file)
    guard let policy = reading.policy else { throw DistrictProblems(reading.problems) }
    return policy
  }
}
