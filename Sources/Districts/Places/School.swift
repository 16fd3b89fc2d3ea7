/// What a school is in its group.
public enum SchoolRole: String, Sendable, CaseIterable {
  /// 核心校: leads the group.
  case core
  /// 成员校: belongs to the group.
  case member
}

/// 学段: the years of schooling that a school offers.
public enum Stage: String, Sendable, CaseIterable {
  case kindergarten, primary, junior
  case nineYear = "nine-year"
  case senior

  /// The plain stages it offers: a nine-year school is a primary and a junior school.
  public var offered: Set<Stage> {
    self == .nineYear ? [.primary, .junior] : [self]
  }

  /// Whether both offer a stage in common.
  public func overlaps(_ other: Stage) -> Bool {
    if self == other { return true }
    // Only a nine-year school shares a stage with schools of another kind.
    return (self == .nineYear && (other == .primary || other == .junior))
      || (other == .nineYear && (self == .primary || self == .junior))
  }
}

/// 区域: where a school lies.
public enum Area: String, Sendable, CaseIterable { case urban, town, rural }

/// A point on the earth in degrees, WGS-84.
public struct Position: Hashable, Sendable {
  /// Degrees north, −90...90.
  public let latitude: Double
  /// Degrees east, −180...180.
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A school of the district.
public struct School: Hashable, Sendable {
  /// 学校代码, unique in the district.
  public var id: String
  public var name: String
  /// Name or code of its group; nil: in no group.
  public var group: String?
  public var role: SchoolRole
  public var stage: Stage
  public var area: Area?
  public var position: Position?
  /// 薄弱程度: 0 (strong) to 10 (weakest).
  public var weakness: Int
  /// 中心校: of a teaching point, the id of the school that it belongs to and counts with.
  public var parent: String?

  public init(
    id: String, name: String, group: String?, role: SchoolRole, stage: Stage, area: Area? = nil,
    position: Position? = nil, weakness: Int = 0, parent: String? = nil
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.role = role
    self.stage = stage
    self.area = area
    self.position = position
    self.weakness = weakness
    self.parent = parent
  }
}

/// A school group 教育集团: one core school and its members.
public struct SchoolGroup: Hashable, Sendable {
  public let name: String
  /// Number of the core school in ``District/schools``.
  public let core: Int
  /// Numbers of all schools of the group, the core and teaching points included, ascending.
  public let schools: [Int]

  public init(name: String, core: Int, schools: [Int]) {
    self.name = name
    self.core = core
    self.schools = schools
  }
}
