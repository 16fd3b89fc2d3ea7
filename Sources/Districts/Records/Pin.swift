/// 锁定: what the planner must keep or must not do.
public struct Pin: Hashable, Sendable {
  /// 要求.
  public enum Effect: String, Sendable, CaseIterable { case must, never }

  /// Teacher id.
  public var teacher: String
  /// Host school id; nil: stays at home.
  public var to: String?
  /// Start year; nil: any year of the horizon.
  public var start: SchoolYear?
  /// Term in school years; nil: any.
  public var years: Int?
  public var effect: Effect
  /// 事由.
  public var reason: String?
  /// 决定人.
  public var decidedBy: String?

  public init(
    teacher: String, to: String?, start: SchoolYear? = nil, years: Int? = nil, effect: Effect,
    reason: String? = nil, decidedBy: String? = nil
  ) {
    self.teacher = teacher
    self.to = to
    self.start = start
    self.years = years
    self.effect = effect
    self.reason = reason
    self.decidedBy = decidedBy
  }
}
