import Districts
import LexicographicSolver
import LinearModels
import RuleModels
import Rules

/// A first calendar of a case that is too large to be searched as a whole from nothing: month by month what is owed every
/// month, then all else around it.
///
/// Each month alone is small. The calendar is a start for the search of the whole, no more: it proves nothing, and where a
/// month has none or does not fit the others, there is none.
struct FirstCalendar {
  /// A first calendar need not be the best of its kind.
  private static let gap = 0.05

  let facts: VisitCase
  let solver: any Solver
  let options: LexicographicOptions

  /// The values of all columns of a problem; nil where none was found.
  func values(of formulation: VisitFormulation, _ problem: LexicographicProblem) async throws -> [Int]? {
    let monthly = monthlyKinds
    guard !monthly.isEmpty else { return nil }
    let months = facts.calendar.periods(.month)
    // Half of the time is kept for the search of the whole.
    let deadline = options.timeLimit.map { ContinuousClock.now + $0 / 2 }
    var visits: [Visit] = []
    for (number, month) in months.enumerated() {
      var own = options
      own.relativeGap = max(options.relativeGap, Self.gap)
      own.timeLimit = deadline.map {
        max(.milliseconds(100), ($0 - .now) / (months.count + 1 - number))
      }
      let part = facts.within(month.days, keeping: monthly)
      let small = VisitFormulation(of: part, counting: true)
      let found = try await LexicographicSolver(solver: solver, options: own).solve(small.problem)
      guard let values = found.values else { return nil }
      visits += small.plan(from: values).visits
    }
    var fixed = problem
    guard formulation.fix(visits, of: monthly, in: &fixed) else { return nil }
    var last = options
    last.relativeGap = max(options.relativeGap, Self.gap)
    last.timeLimit = deadline.map { max(.milliseconds(100), $0 - .now) }
    return try await LexicographicSolver(solver: solver, options: last).solve(fixed).values
  }

  /// The kinds that are only asked for month by month, over the whole cycle.
  private var monthlyKinds: Set<Int> {
    var monthly: Set<Int> = []
    var others: Set<Int> = []
    for rule in facts.book.rules {
      if rule is StageOrder { others.formUnion(facts.tables.kinds.indices) }
      rule.isMonthly ? monthly.formUnion(facts.kinds(rule.kinds)) : others.formUnion(facts.kinds(rule.kinds))
    }
    return monthly.subtracting(others)
  }
}

extension VisitRule {
  /// Whether it asks for activities month by month and looks at nothing beyond a month.
  fileprivate var isMonthly: Bool {
    let period = entry.values["period"] ?? (self is AttachmentDays ? .word(Period.month.rawValue) : nil)
    return !kinds.isEmpty && period == .word(Period.month.rawValue) && entry.values["from"] == nil
      && entry.values["to"] == nil
  }
}

extension VisitCase {
  /// The case with some kinds and some days only, and nothing agreed.
  fileprivate func within(_ days: ClosedRange<Day>, keeping kinds: Set<Int>) -> VisitCase {
    var tables = tables
    let terms = calendar.terms.compactMap { term -> Term? in
      let (first, last) = (max(term.first, days.lowerBound), min(term.last, days.upperBound))
      return first <= last ? Term(name: term.name, first: first, last: last) : nil
    }
    tables.calendar = SchoolCalendar(terms: terms, exceptions: calendar.exceptions)
    tables.agreed = []
    tables.programme = []
    tables.duties = []
    var policy = policy
    policy.rules = policy.rules.filter { entry in
      guard let rule = VisitCatalogue.standard.rule(entry.rule)?.init(entry) else { return false }
      if rule.kinds.isEmpty { return rule is Attendance }
      return Set(self.kinds(rule.kinds)).isSubset(of: kinds) && rule.isMonthly
    }
    return VisitCase(district: district, tables: tables, policy: policy)
  }
}

extension VisitFormulation {
  /// Fixes all new activities of some kinds to given ones; false where one of these is no candidate.
  fileprivate func fix(_ visits: [Visit], of kinds: Set<Int>, in problem: inout LexicographicProblem) -> Bool
  {
    var places: [Occasion: Visit] = [:]
    for visit in visits {
      guard let occasion = facts.occasion(of: visit) else { return false }
      places[occasion] = visit
    }
    var known = 0
    for (number, candidate) in candidates.all.enumerated()
    where candidate.agreed == nil && kinds.contains(candidate.occasion.kind) {
      let visit = places[candidate.occasion]
      known += visit == nil ? 0 : 1
      problem.model.fix(column: number, at: visit == nil ? 0 : 1)
      let people = Set(visit?.people.compactMap { facts.district.teacherNumbers[$0] } ?? [])
      for place in makersOfCandidate[number] {
        let alike = alike.classes[makers[place].teacher] ?? [makers[place].teacher]
        problem.model.fix(column: makerStart + place, at: alike.count { people.contains($0) })
      }
    }
    return known == visits.count
  }
}

extension Model {
  fileprivate mutating func fix(column: Int, at value: Int) {
    setBounds(ofColumn: column, lower: Double(value), upper: Double(value))
  }
}
