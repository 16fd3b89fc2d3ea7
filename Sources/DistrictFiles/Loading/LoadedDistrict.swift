public import Districts
public import Rules
public import Tables

/// A district and a policy that were read from files and fit together.
public struct LoadedDistrict: Sendable {
  public let district: District
  /// The rows in the order of the files, from which changes start. Every record has its status.
  public let draft: DistrictDraft
  public let policy: Policy
  /// The line of each entry of the policy's `rules`, by ``PolicyEntry/index``.
  public let policyLines: [Int]
  /// The policy's file name.
  public let policyFile: String
  /// The cards of all criteria that the policy may name.
  public let criteria: [CriterionCard]
  /// What is odd but no error, sorted by file, sheet, row and column.
  public let warnings: [DistrictProblem]
  /// Where each value stands.
  public let places: InputPlaces
  /// SHA-256, in hexadecimal digits, over the files used: those of the district in the order of their names' bytes, then
  /// the policy; of each its name in UTF-8, a byte 0, its length in decimal digits, a byte 0, and its bytes.
  public let inputSHA256: String
  /// The names of the files used, in that order.
  public let files: [String]
  /// How each CSV file was encoded, by name.
  public let encodings: [String: TextEncoding]
}
