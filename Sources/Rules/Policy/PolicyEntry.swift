public import Districts

/// How firmly a rule stands.
public enum Firmness: String, Sendable, CaseIterable {
  /// Must hold; may be named in a conflict and loosened in a relaxation.
  case must
  /// Should hold; each broken unit counts in the criterion `breaches`.
  case should
  /// Must hold and is never loosened.
  case fact
}

/// Where a rule applies. What is nil is not restricted.
public struct Scope: Hashable, Sendable {
  /// Group names.
  public var groups: Set<String>?
  /// School ids.
  public var schools: Set<String>?
  public var stages: Set<Stage>?
  public var areas: Set<Area>?
  public var years: Set<SchoolYear>?

  public init(
    groups: Set<String>? = nil, schools: Set<String>? = nil, stages: Set<Stage>? = nil,
    areas: Set<Area>? = nil, years: Set<SchoolYear>? = nil
  ) {
    self.groups = groups
    self.schools = schools
    self.stages = stages
    self.areas = areas
    self.years = years
  }

  /// Everywhere.
  public static let everywhere = Scope()

  /// Whether a school lies in the scope, by group, id, stage and area. A nine-year school lies in the scope
  /// `nine-year` only: a scope names stages as schools.csv does.
  public func contains(_ school: School) -> Bool {
    if let groups {
      guard let group = school.group, groups.contains(group) else { return false }
    }
    if let schools, !schools.contains(school.id) { return false }
    if let stages, !stages.contains(school.stage) { return false }
    if let areas {
      guard let area = school.area, areas.contains(area) else { return false }
    }
    return true
  }

  /// Whether a group's name lies in the scope.
  public func contains(group name: String) -> Bool { groups?.contains(name) ?? true }

  /// Whether a school year lies in the scope.
  public func contains(_ year: SchoolYear) -> Bool { years?.contains(year) ?? true }
}

/// One line of a policy's `rules`: a rule with its parameters, where it applies and how firmly.
public struct PolicyEntry: Hashable, Sendable {
  /// Position in the policy's `rules`, from 0.
  public var index: Int
  /// Id of the rule.
  public var rule: String
  /// The parameters that the policy gives, checked against the rule's card.
  public var values: [String: ParameterValue]
  public var scope: Scope
  public var firmness: Firmness
  /// Weight of one broken unit (`should`) or of one loosened unit (relaxation), at least 1.
  public var weight: Int
  /// The clause of the bureau's document, printed beside every finding.
  public var clause: String?
  /// Whether a relaxation may loosen it; nil: by the nature of the rule.
  public var loosen: Bool?

  public init(
    index: Int, rule: String, values: [String: ParameterValue] = [:], scope: Scope = .everywhere,
    firmness: Firmness = .must, weight: Int = 1, clause: String? = nil, loosen: Bool? = nil
  ) {
    self.index = index
    self.rule = rule
    self.values = values
    self.scope = scope
    self.firmness = firmness
    self.weight = weight
    self.clause = clause
    self.loosen = loosen
  }

  /// The value of a parameter: the policy's, or the default.
  public subscript<Value>(_ parameter: Parameter<Value>) -> Value {
    parameter.read(values[parameter.spec.name])
  }
}
