public import Districts

/// What a line of a policy says that the tables of its room do not bear out.
public struct PolicyFault: Hashable, Sendable {
  public let entry: PolicyEntry
  /// What is wrong, as written; nil: the line as a whole.
  public let value: String?
  public let message: Text
  public let advice: Text?
  /// The table that is missing, by file name; nil: the line itself is wrong.
  public let file: String?

  public init(_ entry: PolicyEntry, value: String?, _ message: Text, _ advice: Text?, file: String? = nil) {
    self.entry = entry
    self.value = value
    self.message = message
    self.advice = advice
    self.file = file
  }
}
