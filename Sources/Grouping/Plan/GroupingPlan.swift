public import Districts

/// Groups and pairs as plain values: what groups.csv and pairs.csv hold.
public struct GroupingPlan: Hashable, Sendable {
  /// In the order of the schools' ids, teaching points included.
  public var places: [GroupPlace]
  public var pairs: [GroupingPair]

  public init(places: [GroupPlace] = [], pairs: [GroupingPair] = []) {
    self.places = places
    self.pairs = pairs
  }
}

/// A school in a group.
public struct GroupPlace: Hashable, Sendable {
  /// School id.
  public var school: String
  /// Name of the group.
  public var group: String
  public var role: SchoolRole

  public init(school: String, group: String, role: SchoolRole) {
    self.school = school
    self.group = group
    self.role = role
  }
}

/// What two stand in a pair for.
public enum PairKind: String, Sendable, CaseIterable {
  /// 结对帮扶: a helping school and the school that asked for help.
  case assistance
  /// 师徒结对: mentor and apprentice, by teacher id.
  case mentoring
  /// 学科组对口: a subject group of the core and one of a member, by ``SubjectGroup/id``.
  case subjectLink = "subject-link"
  /// 名师工作室: the studio and the school where it works.
  case studio
  /// 顶岗实习: a class and the partner that takes it.
  case placement
  /// 理事会: a person and the board, with the role.
  case seat
}

/// Two that are joined.
public struct GroupingPair: Hashable, Sendable {
  public var kind: PairKind
  public var first: String
  public var second: String
  /// The role of a seat; nil for other kinds.
  public var role: String?

  public init(_ kind: PairKind, _ first: String, _ second: String, role: String? = nil) {
    self.kind = kind
    self.first = first
    self.second = second
    self.role = role
  }
}
