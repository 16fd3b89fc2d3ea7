import Districts
import Rules

/// All candidates of a case, sorted by teacher, host, start and term, with the lists that rules look them up in.
///
/// The number of a candidate is its column in the model.
struct CandidateSet: Sendable {
  let all: [Candidate]
  /// The candidates of each teacher: neighbouring numbers.
  let ofTeacher: [Range<Int>]
  /// By home and host school number, ascending.
  private let betweenSchools: [Int: [Int32]]
  /// By home school number.
  let leaving: [[Int32]]
  /// By host school number.
  let arriving: [[Int32]]
  /// By home school and main subject of the teacher.
  private let leavingBySubject: [Int: [Int32]]
  /// By host school and main subject of the teacher.
  private let arrivingBySubject: [Int: [Int32]]
  /// Every term that occurs, ascending.
  let lengths: [Int]
  private let schoolCount: Int

  /// Makes every candidate that no firm filter forbids.
  init(of facts: PlanningCase, firm: (any PostingRule) -> Bool) {
    let district = facts.district
    schoolCount = district.schools.count
    let filters = facts.book.rules.filter(firm)
    let personal = filters.compactMap { $0 as? any PersonalRule }.map(Scoped.init)
    let impersonal = filters.filter { !($0 is any PersonalRule) }.map(Scoped.init)
    let directions = facts.book.rules.compactMap { $0 as? Direction }.map { (rule: $0, isFirm: firm($0)) }
    let hosts = Self.hosts(of: facts, filters: impersonal, directions: directions)
    let terms = TermChoice(facts.book.rules.compactMap { $0 as? TermLength }.map { ($0, firm($0)) })
    // Pairs of schools are settled once, unless a scope names single years.
    let pairsDependOnYear = facts.book.rules.contains { $0.entry.scope.years != nil }
    var all: [Candidate] = []
    var ofTeacher: [Range<Int>] = []
    ofTeacher.reserveCapacity(district.teachers.count)
    for teacher in district.teachers.indices {
      let begin = all.count
      let home = district.homes[teacher]
      let years = facts.horizon.all.filter { year in
        personal.allSatisfy {
          !$0.concerns(from: home, start: year, in: facts) || $0.rule.allows(teacher, in: year, of: facts)
        }
      }
      if !years.isEmpty {
        for (host, kind) in hosts[home] {
          for start in years {
            for length in terms.lengths(kind: kind, from: home, start: start, in: facts) {
              let candidate = Candidate(
                teacher: teacher, from: home, to: host, start: start, years: length, kind: kind)
              let allowed =
                (!pairsDependOnYear
                  || Direction.allows(kind, from: home, start: start, rules: directions, in: facts))
                && impersonal.allSatisfy {
                  !$0.concerns(from: home, start: start, in: facts)
                    || ((!pairsDependOnYear || $0.rule.admits(from: home, to: host, in: facts))
                      && $0.rule.admits(candidate, in: facts))
                }
              if allowed { all.append(candidate) }
            }
          }
        }
      }
      ofTeacher.append(begin..<all.count)
    }
    self.all = all
    self.ofTeacher = ofTeacher
    lengths = Set(all.map(\.years)).sorted()
    var leaving = [[Int32]](repeating: [], count: schoolCount)
    var arriving = [[Int32]](repeating: [], count: schoolCount)
    var between: [Int: [Int32]] = [:]
    var leavingBySubject = between
    var arrivingBySubject = between
    for (number, candidate) in all.enumerated() {
      leaving[candidate.from].append(Int32(number))
      arriving[candidate.to].append(Int32(number))
      let subject = facts.mainSubjects[candidate.teacher] * schoolCount
      leavingBySubject[subject + candidate.from, default: []].append(Int32(number))
      arrivingBySubject[subject + candidate.to, default: []].append(Int32(number))
      between[candidate.from * schoolCount + candidate.to, default: []].append(Int32(number))
    }
    self.leaving = leaving
    self.arriving = arriving
    betweenSchools = between
    self.leavingBySubject = leavingBySubject
    self.arrivingBySubject = arrivingBySubject
  }

  /// The candidates that leave a school, of one main subject (by number).
  func leaving(_ home: Int, subject: Int) -> [Int32] { leavingBySubject[subject * schoolCount + home] ?? [] }

  /// The candidates that come to a school, of one main subject (by number).
  func arriving(_ host: Int, subject: Int) -> [Int32] {
    arrivingBySubject[subject * schoolCount + host] ?? []
  }

  /// The candidates from one school to another.
  func between(_ from: Int, _ to: Int) -> [Int32] { betweenSchools[from * schoolCount + to] ?? [] }

  /// The schools that teachers of each school may go to, with the kind of posting, ascending.
  private static func hosts(
    of facts: PlanningCase, filters: [Scoped<any PostingRule>], directions: [(rule: Direction, isFirm: Bool)]
  ) -> [[(host: Int, kind: PostingKind)]] {
    facts.district.schools.indices.map { home in
      hosts(from: home, of: facts, filters: filters, directions: directions)
    }
  }

  /// The schools that teachers of one school may go to under the rules that must hold, with the kind of posting.
  static func hosts(from home: Int, of facts: PlanningCase) -> [(host: Int, kind: PostingKind)] {
    hosts(
      from: home, of: facts, filters: facts.firmFilters.map(Scoped.init), directions: directions(of: facts))
  }

  /// The same for every school.
  static func hosts(of facts: PlanningCase) -> [[(host: Int, kind: PostingKind)]] {
    hosts(of: facts, filters: facts.firmFilters.map(Scoped.init), directions: directions(of: facts))
  }

  private static func directions(of facts: PlanningCase) -> [(rule: Direction, isFirm: Bool)] {
    facts.book.rules.compactMap { $0 as? Direction }.map { ($0, $0.entry.firmness != .should) }
  }

  private static func hosts(
    from home: Int, of facts: PlanningCase, filters: [Scoped<any PostingRule>],
    directions: [(rule: Direction, isFirm: Bool)]
  ) -> [(host: Int, kind: PostingKind)] {
    // Where no scope names years, one year stands for all.
    let isTheSame =
      filters.allSatisfy(\.isEverywhere) && directions.allSatisfy { $0.rule.entry.scope == .everywhere }
    let years = isTheSame ? [facts.horizon.first] : facts.horizon.all
    return facts.district.schools.indices.compactMap { host in
      guard host != home else { return nil }
      let kind = facts.kind(from: home, to: host)
      // A pair is dropped only if it is forbidden in every year: scopes may name single years.
      let possible = years.contains { year in
        Direction.allows(kind, from: home, start: year, rules: directions, in: facts)
          && filters.allSatisfy {
            !$0.concerns(from: home, start: year, in: facts)
              || $0.rule.admits(from: home, to: host, in: facts)
          }
      }
      return possible ? (host, kind) : nil
    }
  }
}

/// A rule with its scope at hand: most scopes are everywhere, and then nothing needs to be looked up.
private struct Scoped<Rule> {
  let rule: Rule
  private let scope: Scope
  let isEverywhere: Bool

  func concerns(from home: Int, start: SchoolYear, in facts: PlanningCase) -> Bool {
    isEverywhere || (scope.contains(start) && scope.contains(facts.district.schools[home]))
  }
}

extension Scoped where Rule == any PostingRule {
  init(_ rule: any PostingRule) {
    self.rule = rule
    scope = rule.entry.scope
    isEverywhere = scope == .everywhere
  }
}

extension Scoped where Rule == any PersonalRule {
  init(_ rule: any PersonalRule) {
    self.rule = rule
    scope = rule.entry.scope
    isEverywhere = scope == .everywhere
  }
}

/// The terms that a candidate may have: those that every firm term rule allows; where none speaks, one to two years and
/// what a rule that should hold, or is loosened, speaks of.
struct TermChoice {
  private let rules: [(rule: TermLength, isFirm: Bool)]

  init(_ rules: [(rule: TermLength, isFirm: Bool)]) {
    self.rules = rules
  }

  /// The possible terms of a posting, ascending; empty if firm rules contradict each other.
  func lengths(kind: PostingKind, from home: Int, start: SchoolYear, in facts: PlanningCase) -> [Int] {
    let speaking = rules.filter {
      $0.rule.speaks(of: kind) && $0.rule.concerns(from: home, start: start, in: facts)
    }
    let firm = speaking.filter(\.isFirm).map(\.rule)
    guard firm.isEmpty else {
      let least = firm.map(\.minimum).max() ?? 1
      let most = firm.map(\.maximum).min() ?? 0
      return least <= most ? Array(least...most) : []
    }
    let spoken = speaking.map(\.rule).filter { $0.minimum <= $0.maximum }
      .flatMap { Array($0.minimum...$0.maximum) }
    return Set(spoken).union(TermLength.unspoken).sorted()
  }
}
