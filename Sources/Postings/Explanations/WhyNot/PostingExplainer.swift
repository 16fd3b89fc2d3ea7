public import Districts
public import LexicographicSolver
public import LinearModels
import RuleModels
public import Rules

/// Says why somebody is sent and somebody else is not: from the audit of the plan, and by planning again with one thing
/// otherwise. Only the groups concerned are planned again.
public struct PostingExplainer: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions

  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Explains what a plan does with a teacher, and what if not.
  ///
  /// - Parameters:
  ///   - teacher: the teacher's id, which the district must know.
  ///   - host: id of a school: what if she went there? nil: what if she stayed, or, where the plan leaves her at home,
  ///     went anywhere?
  ///   - start: what if in this school year? nil: any of the horizon.
  ///   - audited: the plan.
  public func explain(
    teacher: String, to host: String? = nil, start: SchoolYear? = nil, in audited: AuditedPlan
  ) async throws -> TeacherExplanation {
    let district = audited.facts.district
    guard let number = district.teacherNumbers[teacher] else {
      preconditionFailure("the district has no teacher \(teacher)")
    }
    let hosts = host.flatMap { district.schoolNumbers[$0] }.map { [$0] } ?? []
    let around = audited.neighbourhood(of: [district.homes[number]] + hosts)
    let own = audited.restricted(to: around.facts)
    let postings = own.plan.postings.filter { $0.teacher == teacher }
    let asked = postings.first { $0.to == host ?? $0.to && $0.start == start ?? $0.start }
    // What is asked about is what the plan does: what if not?
    let pin: Pin =
      switch (asked, host) {
      case (let posting?, nil):
        Pin(teacher: teacher, to: nil, start: start, years: start == nil ? nil : posting.years, effect: .must)
      case (_?, let host?): Pin(teacher: teacher, to: host, start: start, effect: .never)
      case (nil, let host?): Pin(teacher: teacher, to: host, start: start, effect: .must)
      case (nil, nil): Pin(teacher: teacher, to: nil, start: start, effect: .never)
      }
    return TeacherExplanation(
      teacher: teacher, around: around, plan: own, postings: PostingFacts.all(postings, in: own),
      eligibility: EligibilityTrace(of: audited.facts, teachers: [number]).rows,
      alternative: Alternative(pin: pin, outcome: try await outcome(of: pin, beside: own)))
  }

  /// What a plan does at a school: every posting from and to it with its facts, and the bounds that speak of it.
  public func explain(school: String, in audited: AuditedPlan) -> SchoolExplanation {
    guard let number = audited.facts.district.schoolNumbers[school] else {
      preconditionFailure("the district has no school \(school)")
    }
    let own = audited.restricted(to: audited.neighbourhood(of: [number]).facts)
    let postings = own.plan.postings.filter { $0.from == school || $0.to == school }
    return SchoolExplanation(
      school: school, postings: PostingFacts.all(postings, in: own),
      bounds: own.bounds.filter {
        $0.instance.subject.place == school || $0.instance.subject.otherPlace == school
      },
      needs: SubjectBalance(own).rows.filter { $0.school == school })
  }

  private func outcome(of pin: Pin, beside plan: AuditedPlan) async throws -> Alternative.Outcome {
    let forced = plan.facts.adding(pins: [pin])
    let result = try await Planner(solver: solver, options: options).plan(forced)
    switch (result.outcome, result.audited) {
    case (.infeasible, _):
      let finder = InfeasibilityFinder(solver: solver, options: options, conflicts: 3)
      return .impossible(try await finder.conflicts(of: forced).conflicts)
    case (_, nil): return .unknown
    case (let outcome, let audited?):
      return .possible(AlternativePlan(audited, beside: plan, isProven: outcome == .optimal))
    }
  }
}

/// What a plan does with a teacher, and what if not.
public struct TeacherExplanation: Sendable {
  /// The teacher's id.
  public let teacher: String
  /// The part of the district that was looked at.
  public let around: Neighbourhood
  /// The plan within that part.
  public let plan: AuditedPlan
  /// The teacher's postings.
  public let postings: [PostingFacts]
  /// Whether she may go, year by year.
  public let eligibility: [EligibilityTrace.Row]
  public let alternative: Alternative
}

/// What a plan does at a school.
public struct SchoolExplanation: Sendable {
  /// The school's id.
  public let school: String
  public let postings: [PostingFacts]
  /// The instances of bounds that speak of the school.
  public let bounds: [Finding]
  public let needs: [SubjectBalance.Row]
}
