public import Districts
public import Rules

/// A tiny case, a plan and the breaches that a rule must find in it: test and documentation at once.
public struct VisitExample: Sendable {
  public let title: Text
  public let year: TinyYear
  public let parameters: [String: ParameterValue]
  /// Kinds that are planned besides those that the rule asks for.
  public let wanting: [String]
  public let plan: VisitPlan
  /// The subjects of the instances that the plan breaks, sorted.
  public let breaches: [String]

  init(
    _ title: Text, _ year: TinyYear, parameters: [String: ParameterValue] = [:], wanting: [String] = [],
    plan: [Visit], programme: [ProgrammeItem] = [], duties: [Duty] = [], breaches: [String]
  ) {
    self.title = title
    self.year = year
    self.parameters = parameters
    self.wanting = wanting
    self.plan = VisitPlan(
      visits: plan, programme: programme.isEmpty ? year.tables.programme : programme,
      duties: duties.isEmpty ? year.tables.duties : duties)
    self.breaches = breaches.sorted()
  }

  /// The plan, a line each activity, item and duty.
  var given: [String] {
    plan.visits.map { visit in
      ([visit.kind, visit.school.map { "→\($0)" }, "@\(visit.host)", visit.subject, visit.slot.description]
        .compactMap { $0 } + visit.people).joined(separator: " ")
    } + plan.programme.map { "\($0.id) \($0.title) \($0.room ?? "")" }
      + plan.duties.map { "\($0.name): \($0.holders.joined(separator: " "))" }
  }

  /// The case of the example: the tiny year under a policy of this rule.
  public func facts(of rule: String, firmness: Firmness = .must) throws -> VisitCase {
    let asked = wanting.isEmpty ? Array(Set(plan.visits.map(\.kind))).sorted() : wanting
    let isFact = VisitCatalogue.standard.rule(rule)?.card.nature == .fact
    var entries = [PolicyEntry(index: 0, rule: rule, values: parameters, firmness: firmness)]
    if isFact { entries = [] }
    // Kinds are planned only where a rule asks for them.
    for kind in asked {
      entries.append(
        PolicyEntry(
          index: entries.count, rule: VisitQuota.card.id,
          values: ["kind": .words([kind]), "minimum": .integer(0)]))
    }
    return try year.facts(rules: entries)
  }
}

/// A group `G` of core `C` (teachers c1, a backbone teacher, and c2) and members `M` (m1) and `N` (n1) with two terms of
/// two days each.
public struct TinyYear: Sendable {
  public var draft: DistrictDraft
  public var tables: VisitTables

  /// Thursday 30 September and Friday 1 October 2027.
  static let autumn = [Day(index: 21_091), Day(index: 21_092)]
  /// Thursday 2 and Friday 3 March 2028.
  static let spring = [Day(index: 21_245), Day(index: 21_246)]
  /// Monday 4 October 2027.
  static let dayOff = Day(index: 21_095)

  /// - Parameters:
  ///   - weak: ids of the schools that are weak.
  ///   - busy: ids of teachers who have lessons every Thursday afternoon.
  ///   - anyMaker: whether lessons may be delivered by others than backbone teachers.
  init(
    weak: Set<String> = [], busy: [String] = [], anyMaker: Bool = false, agreed: [Visit] = [],
    programme: [ProgrammeItem] = [], duties: [Duty] = []
  ) {
    func school(_ id: String, _ role: SchoolRole) -> School {
      School(
        id: id, name: "学校\(id)", group: "G", role: role, stage: .primary, weakness: weak.contains(id) ? 8 : 0)
    }
    func teacher(_ id: String, _ school: String, backbone: BackboneLevel? = nil) -> Teacher {
      Teacher(id: id, name: id, school: school, subjects: ["语文", "数学"], backbone: backbone)
    }
    draft = DistrictDraft(
      name: "示例", schools: [school("C", .core), school("M", .member), school("N", .member)],
      teachers: [
        teacher("c1", "C", backbone: .county), teacher("c2", "C"), teacher("m1", "M"), teacher("n1", "N"),
      ])
    let afternoon: [Half] = [.afternoon]
    tables = VisitTables(
      calendar: SchoolCalendar(
        terms: [
          Term(name: "秋季", first: Self.autumn[0], last: Self.dayOff),
          Term(name: "春季", first: Self.spring[0], last: Self.spring[1]),
        ],
        exceptions: [CalendarException(first: Self.dayOff, last: Self.dayOff, isWorked: false)]),
      kinds: [
        ActivityKind(name: "研讨", halves: afternoon),
        ActivityKind(
          name: "送教", beneficiary: .member, halves: afternoon, people: 1...1, origin: .core,
          who: anyMaker ? .all : .backbone),
        ActivityKind(name: "听课", host: .group, halves: afternoon),
        ActivityKind(
          name: "跟班", beneficiary: .member, host: .core, halves: [.wholeDay], people: 1...1, origin: .own),
        ActivityKind(name: "同步", host: .core, halves: afternoon, subjects: ["语文", "数学"]),
        ActivityKind(name: "会议", halves: afternoon, roomKind: "会议室"),
        ActivityKind(name: "评课", halves: afternoon, roomKind: "会议室"),
      ],
      rooms: [Room(id: "R1", school: "C", kind: "会议室"), Room(id: "R2", school: "C", kind: "教室")],
      timetable: busy.map { TimetableEntry(teacher: $0, weekday: 4, half: .afternoon) }, agreed: agreed,
      programme: programme, duties: duties)
  }

  /// The case of this year under some lines of a policy.
  public func facts(rules: [PolicyEntry], criteria: [String] = []) throws -> VisitCase {
    let policy = Policy(
      name: "示例", horizon: Horizon(first: SchoolYear(2027), years: 1), rules: rules, criteria: criteria)
    return VisitCase(
      district: try District(draft, asOf: policy.horizon.first), tables: tables, policy: policy)
  }
}

extension Visit {
  static func seminar(
    _ id: String, on day: Day, half: Half = .afternoon, attendees: [String] = []
  ) -> Visit {
    Visit(id: id, kind: "研讨", group: "G", host: "C", day: day, half: half, attendees: attendees)
  }

  static func agreed(_ id: String, on day: Day, moved: Day? = nil) -> Visit {
    var visit = seminar(id, on: moved ?? day)
    visit.agreed = day
    visit.status = .agreed
    return visit
  }

  static func meeting(_ id: String, kind: String = "会议", on day: Day, room: String) -> Visit {
    Visit(id: id, kind: kind, group: "G", host: "C", day: day, half: .afternoon, room: room)
  }

  static func delivery(
    _ id: String, to school: String, by teacher: String, on day: Day, attendees: [String] = []
  ) -> Visit {
    Visit(
      id: id, kind: "送教", group: "G", school: school, host: school, day: day, half: .afternoon,
      people: [teacher], attendees: attendees)
  }

  static func listening(_ id: String, at host: String, on day: Day) -> Visit {
    Visit(id: id, kind: "听课", group: "G", host: host, day: day, half: .afternoon)
  }

  static func attachment(_ id: String, from school: String, _ people: [String], on day: Day) -> Visit {
    Visit(
      id: id, kind: "跟班", group: "G", school: school, host: "C", day: day, half: .wholeDay, people: people)
  }

  static func online(_ id: String, _ subject: String, on day: Day) -> Visit {
    Visit(id: id, kind: "同步", group: "G", subject: subject, host: "C", day: day, half: .afternoon)
  }
}

extension ProgrammeItem {
  /// An item of an example, from 8:10 to 9:50.
  static func item(_ id: String, _ strand: String, _ room: String?, _ people: [String] = []) -> ProgrammeItem
  {
    ProgrammeItem(
      id: id, day: TinyYear.autumn[0], start: 490, end: 590, strand: strand, title: strand, school: "C",
      room: room, people: people)
  }
}

extension Duty {
  static func held(_ name: String, _ holders: [String]) -> Duty {
    Duty(name: name, day: TinyYear.autumn[0], school: "C", holders: holders, candidates: [])
  }
}
