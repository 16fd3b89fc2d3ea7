/// A calendar of activities with the programmes and duties of its days: plain values, no variable, no `Double`.
public struct VisitPlan: Hashable, Sendable {
  /// By day, part of the day and id.
  public var visits: [Visit]
  /// 议程, in the order of the file.
  public var programme: [ProgrammeItem]
  /// 分工, in the order of the file.
  public var duties: [Duty]

  public init(visits: [Visit], programme: [ProgrammeItem] = [], duties: [Duty] = []) {
    self.visits = visits.sorted { ($0.slot, $0.id) < ($1.slot, $1.id) }
    self.programme = programme
    self.duties = duties
  }
}
