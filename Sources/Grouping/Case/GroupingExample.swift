public import Districts
public import Rules

/// A tiny district, a grouping and the breaches that a rule must find in it: test and documentation at once.
public struct GroupingExample: Sendable {
  public let title: Text
  public let district: TinyGrouping
  public let parameters: [String: ParameterValue]
  public let alongside: [PolicyEntry]
  public let plan: GroupingPlan
  /// The subjects of the instances that the grouping breaks, sorted, each once.
  public let breaches: [String]

  /// - Parameter groups: the members of the group of each core, by id; the group of core `C` is called `GC`.
  init(
    _ title: Text, _ district: TinyGrouping, parameters: [String: ParameterValue] = [:],
    alongside: [PolicyEntry] = [], groups: KeyValuePairs<String, [String]>, pairs: [GroupingPair] = [],
    breaches: [String]
  ) {
    self.title = title
    self.district = district
    self.parameters = parameters
    self.alongside = alongside
    plan = GroupingPlan(
      places: groups.flatMap { core, members in
        [GroupPlace(school: core, group: "G\(core)", role: .core)]
          + members.map { GroupPlace(school: $0, group: "G\(core)", role: .member) }
      }, pairs: pairs)
    self.breaches = Set(breaches).sorted()
  }

  /// The grouping, a line a group and a pair.
  var given: [String] {
    var schools: [String: [String]] = [:]
    for place in plan.places { schools[place.group, default: []].append(place.school) }
    return schools.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: " "))" }
      + plan.pairs.map { "\($0.kind.rawValue) \($0.first)→\($0.second) \($0.role ?? "")".trimmingEnd }
  }

  /// The case of the example: the tiny district under a policy of this rule and what stands alongside.
  public func facts(of rule: String, firmness: Firmness = .must) throws -> GroupingCase {
    try district.facts(
      rules: [PolicyEntry(index: 0, rule: rule, values: parameters, firmness: firmness)] + alongside)
  }
}

extension String {
  fileprivate var trimmingEnd: String { last == " " ? String(dropLast()) : self }
}

/// A district of a handful of schools for examples.
public struct TinyGrouping: Sendable {
  public var draft: DistrictDraft
  public var tables: GroupingTables

  init(
    _ schools: [School], teachers: [Teacher] = [], travel: [Travel] = [],
    lists: (inout GroupingTables) -> Void = { _ in }
  ) {
    // A district has teachers, whether an example speaks of them or not.
    let anyone = schools.prefix(1).map { Teacher.person("t", at: $0.id) }
    draft = DistrictDraft(
      name: "示例", schools: schools, teachers: teachers.isEmpty ? anyone : teachers, travel: travel)
    var tables = GroupingTables()
    lists(&tables)
    self.tables = tables
  }

  /// The case of this district under some lines of a policy.
  public func facts(rules: [PolicyEntry], criteria: [String] = []) throws -> GroupingCase {
    let policy = Policy(
      name: "示例", horizon: Horizon(first: SchoolYear(2027), years: 1), rules: rules, criteria: criteria)
    return GroupingCase(
      district: try District(draft, asOf: policy.horizon.first), tables: tables, policy: policy)
  }
}

extension School {
  /// A school of an example that may lead the group `G` + its id.
  static func core(_ id: String, stage: Stage = .primary, area: Area? = .urban, weakness: Int = 0) -> School {
    School(
      id: id, name: "核心校\(id)", group: "G\(id)", role: .core, stage: stage, area: area, weakness: weakness)
  }

  /// A school of an example that belongs to a group, or to none yet.
  static func member(
    _ id: String, of group: String? = nil, stage: Stage = .primary, area: Area? = .rural, weakness: Int = 0,
    parent: String? = nil
  ) -> School {
    School(
      id: id, name: "成员校\(id)", group: group, role: .member, stage: stage, area: area, weakness: weakness,
      parent: parent)
  }
}

extension Teacher {
  /// A person of an example.
  static func person(_ id: String, at school: String, subject: String = "语文", cadre: CadreOffice? = nil)
    -> Teacher
  {
    Teacher(id: id, name: id, school: school, subjects: [subject], cadre: cadre)
  }
}
