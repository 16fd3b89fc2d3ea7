/// How far a running staged solve has come.
public struct LexicographicProgress: Hashable, Sendable {
  /// Parts that are finished.
  public var partsDone: Int
  /// Parts in all.
  public var parts: Int
  /// The stage that the reporting part works on; empty when a part has just finished.
  public var stage: String
  /// The value of that part's best plan in that stage, if there is one.
  public var best: Int?
  /// The proven bound of that part in that stage, if there is one yet.
  public var bound: Int?

  public init(partsDone: Int, parts: Int, stage: String, best: Int?, bound: Int?) {
    self.partsDone = partsDone
    self.parts = parts
    self.stage = stage
    self.best = best
    self.bound = bound
  }
}
