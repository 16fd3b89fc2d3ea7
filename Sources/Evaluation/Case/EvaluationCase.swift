public import DistrictFiles
public import Districts
public import Rules

/// A district, its policy and its records as of a day: the facts that every rule starts from.
public struct EvaluationCase: Sendable {
  public let district: District
  public let policy: Policy
  public let records: EvaluationRecords
  /// What is late is late as of this day; nil: only what was done can be judged late, and whole terms count as over.
  public let asOf: Day?
  /// Whether a plan is judged, too.
  public let hasPlan: Bool
  /// The postings that run, are decided or are planned.
  public let postings: [Posting]
  /// The rules of this room that the policy names, in its order.
  public let rules: [any EvaluationRule]
  private let policyFile: String
  private let policyLines: [Int]
  private let places: InputPlaces?

  /// - Parameters:
  ///   - loaded: the district and the policy as read.
  ///   - records: the further tables.
  ///   - asOf: the day as of which something is late.
  ///   - plan: the postings planned; nil: nothing is planned yet.
  public init(
    _ loaded: LoadedDistrict, records: EvaluationRecords, asOf: Day?, plan: [Posting]? = nil,
    catalogue: EvaluationCatalogue = .standard
  ) {
    self.init(
      loaded.district, loaded.policy, records, asOf: asOf, plan: plan, policyFile: loaded.policyFile,
      policyLines: loaded.policyLines, places: loaded.places, catalogue: catalogue)
  }

  init(
    _ district: District, _ policy: Policy, _ records: EvaluationRecords, asOf: Day? = nil,
    plan: [Posting]? = nil, policyFile: String = "policy.yaml", policyLines: [Int] = [],
    places: InputPlaces? = nil,
    catalogue: EvaluationCatalogue = .standard
  ) {
    self.district = district
    self.policy = policy
    self.records = records
    self.asOf = asOf
    hasPlan = plan != nil
    postings =
      district.records.filter {
        [.running, .planned].contains($0.status(asOf: policy.horizon.first))
      }.map(\.posting) + (plan ?? [])
    self.policyFile = policyFile
    self.policyLines = policyLines
    self.places = places
    rules = policy.rules.compactMap { entry in catalogue.rule(entry.rule).map { $0.init(entry) } }
  }

  /// A parameter that the policy must give and does not.
  func missing(_ parameter: ParameterSpec, of rule: any EvaluationRule) -> DistrictProblem {
    problem(
      of: rule, value: parameter.name,
      Text(
        zh: "规则“\(type(of: rule).card.title.zh)”没有给出“\(parameter.title.zh)”（\(parameter.name)）。",
        en: "The rule \(rule.id) does not say \(parameter.name) (\(parameter.title.en.lowercased()))."),
      Text(
        zh: "请在政策的这条规则下写明 \(parameter.name)；程序不作推定。",
        en: "State \(parameter.name) under this rule of the policy; nothing is guessed."))
  }

  /// Something wrong with a line of the policy.
  func problem(
    of rule: any EvaluationRule, value: String? = nil, _ message: Text, _ advice: Text? = nil
  ) -> DistrictProblem {
    let index = rule.entry.index
    let line = policyLines.indices.contains(index) ? policyLines[index] : nil
    return DistrictProblem(
      .error, Place(file: policyFile, row: line, isInText: true), value: value, message: message,
      advice: advice)
  }

  /// The place of a teacher's cell.
  func place(ofTeacher id: String, column: String) -> Place {
    places?.value(.teachers, id: id, column: column)?.place ?? Place(file: "teachers.csv", header: column)
  }

  /// The place of the yearly results as a table.
  var placeOfResults: Place {
    if let place = places?.value(.results, row: 0, column: nil)?.place {
      return Place(file: place.file, sheet: place.sheet)
    }
    return Place(file: "results.csv")
  }

  /// A school's name with its id, for messages.
  func name(ofSchool id: String) -> String {
    district.schoolNumbers[id].map { "\(district.schools[$0].name)（\(id)）" } ?? id
  }

  /// A teacher's name, for messages.
  func name(ofTeacher id: String) -> String {
    district.teacherNumbers[id].map { district.teachers[$0].name } ?? id
  }

  /// A teacher by id; nil: none is named.
  func teacher(_ id: String?) -> Teacher? {
    id.flatMap { district.teacherNumbers[$0] }.map { district.teachers[$0] }
  }

  /// The name of a duty's holder, for sentences.
  func name(of holder: DutyHolder) -> Text {
    switch holder {
    case .district: Text(zh: "全区县", en: "the bureau")
    case .group(let name): Text(zh: name, en: name)
    case .school(let id):
      district.schoolNumbers[id].map {
        Text(zh: district.schools[$0].name, en: district.schools[$0].name)
      } ?? Text(zh: id, en: id)
    }
  }

  /// How a holder stands in the subject of a finding.
  func subject(of holder: DutyHolder) -> String {
    switch holder {
    case .district: "*"
    case .group(let name): name
    case .school(let id): id
    }
  }

  /// The ids of the schools that a holder stands for; none for the bureau.
  func schools(of holder: DutyHolder) -> [String] {
    switch holder {
    case .district: []
    case .group(let name): district.schools.filter { $0.group == name }.map(\.id)
    case .school(let id): [id]
    }
  }

  /// Whether a holder lies in a scope: the bureau where the scope restricts no place.
  func isConcerned(_ holder: DutyHolder, by scope: Scope) -> Bool {
    switch holder {
    case .district:
      scope.groups == nil && scope.schools == nil && scope.stages == nil && scope.areas == nil
    case .group(let name):
      scope.contains(group: name)
        && district.schools.contains { $0.group == name && scope.contains($0) }
    case .school(let id):
      district.schoolNumbers[id].map { scope.contains(district.schools[$0]) } ?? false
    }
  }

  /// Whether a teacher is among those counted.
  func counts(_ teacher: Teacher, as who: Who) -> Bool {
    let isBackbone = teacher.backbone.map { $0 >= policy.keyStaff.backbone } ?? false
    let isCadre = teacher.cadre.map { $0 >= policy.keyStaff.cadre } ?? false
    return switch who {
    case .all: true
    case .backbone: isBackbone
    case .keyStaff: isBackbone || isCadre
    case .cadre: isCadre
    }
  }

  /// The entries of contests that a scope holds: those of its schools, and those of no school where it restricts none.
  func entries(in scope: Scope) -> [ContestEntry] {
    records.entries.filter { row in isConcerned(row.school.map { .school($0) } ?? .district, by: scope) }
  }
}
