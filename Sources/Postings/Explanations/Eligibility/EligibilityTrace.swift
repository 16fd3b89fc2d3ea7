public import Districts
public import Rules

/// Who may go in which year, and if not, on what ground and until when.
public struct EligibilityTrace: Sendable {
  /// A teacher in a school year.
  public struct Row: Sendable {
    /// The teacher's id.
    public let teacher: String
    public let year: SchoolYear
    public let status: Status
  }

  public enum Status: Sendable {
    case mayGo
    /// On an earlier posting until a school year.
    case away(to: String, until: SchoolYear, DistrictCell)
    /// By these rules; each of them alone, or, where none forbids every posting, together.
    case blocked([Block])
    /// There is no school to go to.
    case noHost
  }

  /// A rule that stands against it.
  public struct Block: Hashable, Sendable {
    public let instance: RuleInstance
    /// The first school year in which the rule no longer stands against it; nil: not within fifteen years.
    public let ends: SchoolYear?
    /// What it rests on.
    public let cells: [DistrictCell]
  }

  /// By teacher and year.
  public let rows: [Row]

  /// - Parameter teachers: numbers of teachers; nil: all.
  public init(of facts: PlanningCase, teachers: [Int]? = nil) {
    var judge = Judge(facts)
    rows = (teachers ?? Array(facts.district.teachers.indices)).flatMap { teacher in
      facts.horizon.all.map { year in
        Row(
          teacher: facts.district.teachers[teacher].id, year: year,
          status: judge.status(of: teacher, in: year))
      }
    }
  }
}

extension EligibilityTrace {
  /// The numbers of those who may go in a year; the grounds of the others are not looked for.
  static func free(_ teachers: [Int], in year: SchoolYear, of facts: PlanningCase) -> [Int] {
    var judge = Judge(facts)
    return teachers.filter { judge.mayGo($0, in: year) }
  }
}

/// Judges teachers one after another; what holds for a school is found out once.
private struct Judge {
  private let facts: PlanningCase
  private let personal: [any PersonalRule]
  private let filters: [any PostingRule]
  private let terms: TermChoice
  private var hosts: [Int: [(host: Int, kind: PostingKind)]] = [:]
  private var concerned: [Int: Concerned] = [:]

  private struct Concerned {
    let year: SchoolYear
    let personal: [any PersonalRule]
    let filters: [any PostingRule]
  }

  /// The rows of earlier postings by teacher id.
  private let records: [String: [Int]]

  init(_ facts: PlanningCase) {
    self.facts = facts
    personal = facts.book.personal.filter { $0.entry.firmness != .should }
    filters = facts.firmFilters
    terms = TermChoice(
      facts.book.rules.compactMap { $0 as? TermLength }.map { ($0, $0.entry.firmness != .should) })
    records = Dictionary(
      grouping: facts.district.records.indices, by: { facts.district.records[$0].posting.teacher })
  }

  mutating func status(of teacher: Int, in year: SchoolYear) -> EligibilityTrace.Status {
    let home = facts.district.homes[teacher]
    let stay = facts.fixedStaysOfTeacher[teacher].map { facts.fixedStays[$0] }.first { $0.covers(year) }
    if let stay {
      return .away(
        to: facts.district.schools[stay.to].id, until: stay.end, .record(row(of: stay) ?? 0))
    }
    var blocks = personal.filter { rule in
      rule.concerns(from: home, start: year, in: facts) && !rule.allows(teacher, in: year, of: facts)
    }.map { rule in
      block(rule, teacher, year) { later in
        !rule.concerns(from: home, start: later, in: facts) || rule.allows(teacher, in: later, of: facts)
      }
    }
    let candidates = candidates(of: teacher, in: year)
    if candidates.isEmpty { return blocks.isEmpty ? .noHost : .blocked(blocks) }
    let standing = filters.filter { rule in
      rule.concerns(from: home, start: year, in: facts) && candidates.contains { !rule.admits($0, in: facts) }
    }
    let isFree = candidates.contains { candidate in standing.allSatisfy { $0.admits(candidate, in: facts) } }
    if !isFree {
      let alone = standing.filter { rule in !candidates.contains { rule.admits($0, in: facts) } }
      for rule in alone.isEmpty ? standing : alone {
        blocks.append(
          block(rule, teacher, year) { later in
            !rule.concerns(from: home, start: later, in: facts)
              || candidates.contains { rule.admits($0.moved(to: later), in: facts) }
          })
      }
    }
    return blocks.isEmpty ? .mayGo : .blocked(blocks)
  }

  /// What ``status(of:in:)`` says, without its grounds.
  mutating func mayGo(_ teacher: Int, in year: SchoolYear) -> Bool {
    let home = facts.district.homes[teacher]
    guard !facts.fixedStaysOfTeacher[teacher].contains(where: { facts.fixedStays[$0].covers(year) }) else {
      return false
    }
    let rules = concerned(home, year)
    guard rules.personal.allSatisfy({ $0.allows(teacher, in: year, of: facts) }) else { return false }
    return candidates(of: teacher, in: year).contains { candidate in
      rules.filters.allSatisfy { $0.admits(candidate, in: facts) }
    }
  }

  /// The rules whose scope holds a school in a year.
  private mutating func concerned(_ home: Int, _ year: SchoolYear) -> Concerned {
    if let known = concerned[home], known.year == year { return known }
    let found = Concerned(
      year: year, personal: personal.filter { $0.concerns(from: home, start: year, in: facts) },
      filters: filters.filter { $0.concerns(from: home, start: year, in: facts) })
    concerned[home] = found
    return found
  }

  private mutating func candidates(of teacher: Int, in year: SchoolYear) -> [Candidate] {
    let home = facts.district.homes[teacher]
    let known = hosts[home] ?? facts.possibleHosts(of: home)
    hosts[home] = known
    return known.flatMap { host, kind in
      terms.lengths(kind: kind, from: home, start: year, in: facts).map { length in
        Candidate(teacher: teacher, from: home, to: host, start: year, years: length, kind: kind)
      }
    }
  }

  private func block(
    _ rule: any PostingRule, _ teacher: Int, _ year: SchoolYear, until isOver: (SchoolYear) -> Bool
  ) -> EligibilityTrace.Block {
    let person = facts.district.teachers[teacher]
    let entry = rule.entry.index < 0 ? nil : rule.entry.index
    return EligibilityTrace.Block(
      instance: RuleInstance(
        rule: rule.id, entry: entry, subject: Subject(teacher: person.id, year: year)),
      ends: (1...15).map { year + $0 }.first(where: isOver), cells: cells(of: rule, person))
  }

  /// The columns that a rule about people reads.
  private func cells(of rule: any PostingRule, _ person: Teacher) -> [DistrictCell] {
    let columns: [String]
    switch rule {
    case is EligibilityYears: columns = ["since"]
    case is RetirementMargin: columns = ["birth", "gender"]
    case is ExemptionRule: columns = ["exempt", "exempt_until"]
    case is ApplicationApproval: columns = ["applied", "recommended", "approved"]
    case is DispatchQualification: columns = ["title", "backbone", "cadre"]
    case is StageMatch: columns = ["stages"]
    case is CommuteCap: columns = ["lat", "lon"]
    case is CoolDown, is OnePosting: return (records[person.id] ?? []).map(DistrictCell.record)
    default: columns = []
    }
    return columns.map { .teacher(person.id, $0) }
  }

  private func row(of stay: Stay) -> Int? {
    let district = facts.district
    return records[district.teachers[stay.teacher].id]?.first { row in
      let posting = district.records[row].posting
      return posting.start == stay.start && posting.to == district.schools[stay.to].id
    }
  }
}

extension Candidate {
  /// The same posting, beginning in another year.
  fileprivate func moved(to year: SchoolYear) -> Candidate {
    Candidate(teacher: teacher, from: from, to: to, start: year, years: years, kind: kind)
  }
}
