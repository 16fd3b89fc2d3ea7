public import Districts
public import Rules

/// A tiny district, a plan and the breaches that a rule must find in it: test and documentation at once.
public struct RuleExample: Sendable {
  public let title: Text
  public let district: TinyDistrict
  public let parameters: [String: ParameterValue]
  /// Further lines of the policy that the example needs.
  public let alongside: [PolicyEntry]
  public let plan: [Posting]
  /// The subjects of the instances that the plan breaks, sorted.
  public let breaches: [String]

  init(
    _ title: Text, _ district: TinyDistrict, parameters: [String: ParameterValue] = [:],
    alongside: [PolicyEntry] = [], plan: [Posting], breaches: [String]
  ) {
    self.title = title
    self.district = district
    self.parameters = parameters
    self.alongside = alongside
    self.plan = plan
    self.breaches = breaches.sorted()
  }

  /// The case of the example: the tiny district under a policy of this rule and what stands alongside.
  public func facts(of rule: String, firmness: Firmness = .must) throws -> PlanningCase {
    try district.facts(
      rules: [PolicyEntry(index: 0, rule: rule, values: parameters, firmness: firmness)] + alongside)
  }
}

/// A district of a handful of people for examples: group `G` with core school `C` and members, and on demand a
/// second group `H` with core `X` and member `Y`. The horizon begins in 2027.
public struct TinyDistrict: Sendable {
  public var draft: DistrictDraft
  public var horizon: Horizon

  init(
    core: [Teacher], members: [String: [Teacher]], otherGroup: Bool = false, weakness: [String: Int] = [:],
    stages: [String: Stage] = [:], parents: [String: String] = [:], records: [Posting] = [],
    needs: [Need] = [], results: [SchoolResult] = [], travel: [Travel] = [], horizonYears: Int = 3
  ) {
    var schools = [School(id: "C", name: "核心校", group: "G", role: .core, stage: stages["C"] ?? .primary)]
    var teachers = core.map { TinyDistrict.at("C", $0) }
    for (id, staff) in members.sorted(by: { $0.key < $1.key }) {
      schools.append(
        School(
          id: id, name: "成员校\(id)", group: "G", role: .member, stage: stages[id] ?? .primary,
          weakness: weakness[id] ?? 0, parent: parents[id]))
      teachers += staff.map { TinyDistrict.at(id, $0) }
    }
    if otherGroup {
      schools.append(School(id: "X", name: "另一核心校", group: "H", role: .core, stage: .primary))
      schools.append(School(id: "Y", name: "另一成员校", group: "H", role: .member, stage: .primary))
      teachers += [TinyDistrict.at("X", .teacher("x")), TinyDistrict.at("Y", .teacher("y"))]
    }
    draft = DistrictDraft(
      name: "示例", schools: schools, teachers: teachers, needs: needs,
      records: records.map { PostingRecord(posting: $0) }, travel: travel, results: results)
    horizon = Horizon(first: SchoolYear(2027), years: horizonYears)
  }

  private static func at(_ school: String, _ teacher: Teacher) -> Teacher {
    var teacher = teacher
    teacher.school = school
    return teacher
  }

  /// The case of this district under some lines of a policy.
  public func facts(rules: [PolicyEntry], criteria: [String] = []) throws -> PlanningCase {
    let policy = Policy(name: "示例", horizon: horizon, rules: rules, criteria: criteria)
    return PlanningCase(district: try District(draft, asOf: horizon.first), policy: policy)
  }
}

extension Teacher {
  /// A person of an example: long at the school, far from retirement, no backbone.
  static func teacher(
    _ id: String, subject: String = "语文", birth: (Int, Int)? = (1990, 5), since: (Int, Int)? = (2015, 9),
    exemption: ExemptionReason? = nil, until: (Int, Int)? = nil, backbone: BackboneLevel? = nil,
    cadre: CadreOffice? = nil, title: String? = nil, application: Application = Application(),
    household: String? = nil, stages: [Stage] = []
  ) -> Teacher {
    func month(_ pair: (Int, Int)?) -> Month? { pair.flatMap { Month(year: $0.0, month: $0.1) } }
    return Teacher(
      id: id, name: id, gender: .female, birth: month(birth), school: "", subjects: [subject], title: title,
      backbone: backbone, cadre: cadre, since: month(since),
      exemption: exemption.map { Exemption(reason: $0, until: month(until)) }, application: application,
      stages: stages, household: household)
  }

  /// A backbone teacher of an example.
  static func backbone(_ id: String, subject: String = "语文") -> Teacher {
    teacher(id, subject: subject, backbone: .county)
  }
}

extension Posting {
  /// A posting of an example.
  static func go(_ teacher: String, _ from: String, _ to: String, _ start: Int, _ years: Int) -> Posting {
    Posting(teacher: teacher, from: from, to: to, start: SchoolYear(start), years: years)
  }
}

extension PlanView {
  /// What a rule that judges a single posting is about: the teacher and the start year.
  func subject(of stay: Stay) -> Subject {
    Subject(teacher: facts.district.teachers[stay.teacher].id, year: stay.start)
  }
}
