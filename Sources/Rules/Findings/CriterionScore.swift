/// What the audit counted for a criterion.
public struct CriterionScore: Hashable, Sendable {
  public let id: String
  public let value: Int

  public init(id: String, value: Int) {
    self.id = id
    self.value = value
  }
}
