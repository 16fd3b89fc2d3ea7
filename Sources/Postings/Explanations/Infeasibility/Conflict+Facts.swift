public import RuleModels

extension Conflict {
  /// Ids, beside those of the rules, by which ``members`` name what no line of the policy states.
  public enum Facts {
    /// A line of pins.csv.
    public static let pin = "pin"
    /// A posting of postings.csv that runs or is already decided.
    public static let running = "running-posting"
    /// A posting of postings.csv that has ended.
    public static let finished = "finished-posting"
  }
}
