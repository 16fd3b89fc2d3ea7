public import Districts
public import Rules

/// A tiny district with records, and the breaches that a rule must find in them: test and documentation at once.
public struct EvaluationExample: Sendable {
  public let title: Text
  public let district: TinySchools
  public let parameters: [String: ParameterValue]
  public let records: EvaluationRecords
  public let asOf: Day?
  /// The subjects of the instances that are broken, sorted.
  public let breaches: [String]
  /// How many things that the rule needs are missing; then nothing is judged.
  public let missing: Int
  /// The postings planned; nil: nothing is planned yet.
  public internal(set) var plan: [Posting]?

  init(
    _ title: Text, _ district: TinySchools = TinySchools(), parameters: [String: ParameterValue] = [:],
    asOf: Day? = nil, breaches: [String] = [], missing: Int = 0,
    records fill: (inout EvaluationRecords) -> Void = { _ in }
  ) {
    self.title = title
    self.district = district
    self.parameters = parameters
    self.asOf = asOf
    self.breaches = breaches.sorted()
    self.missing = missing
    var records = EvaluationRecords()
    fill(&records)
    self.records = records
  }

  /// The case of the example: the tiny district under a policy of this rule alone.
  public func facts(of rule: String, firmness: Firmness = .must) throws(DraftFaults) -> EvaluationCase {
    let entry = PolicyEntry(index: 0, rule: rule, values: parameters, firmness: firmness, clause: "一（一）")
    let policy = Policy(
      name: "示例", horizon: Horizon(first: SchoolYear(2027), years: district.years), rules: [entry])
    let made = try District(district.draft, asOf: SchoolYear(2027))
    return EvaluationCase(made, policy, records, asOf: asOf, plan: plan)
  }
}

/// A group `G` with core school `C` and members `M`, `N` …, a teacher or more at each, from 2027 on.
public struct TinySchools: Sendable {
  var draft: DistrictDraft
  /// School years of the horizon.
  var years: Int

  init(
    members: [String] = ["M", "N"], teachers: [Teacher] = [], results: [SchoolResult] = [], years: Int = 1
  ) {
    self.years = years
    let schools =
      [School(id: "C", name: "核心校", group: "G", role: .core, stage: .primary)]
      + members.map { School(id: $0, name: "成员校\($0)", group: "G", role: .member, stage: .primary) }
    let people = teachers.isEmpty ? [Teacher.of("C", "a")] : teachers
    draft = DistrictDraft(name: "示例", schools: schools, teachers: people, results: results)
  }
}

extension Teacher {
  /// A person of an example.
  static func of(
    _ school: String, _ id: String, birth: (Int, Int)? = (1985, 5), subject: String = "语文",
    cadre: CadreOffice? = nil
  ) -> Teacher {
    Teacher(
      id: id, name: id, birth: birth.flatMap { Month(year: $0.0, month: $0.1) }, school: school,
      subjects: [subject], cadre: cadre)
  }
}

extension Day {
  /// A day of an example, `20270901`; 1 January 1970 where the calendar has no such day.
  static func of(_ number: Int) -> Day {
    Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) ?? Day(index: 0)
  }
}
