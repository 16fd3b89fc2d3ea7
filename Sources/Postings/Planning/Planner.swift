import Districts
public import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// Plans a case: writes the model, has it solved criterion by criterion, reads the postings and has them audited.
public struct Planner: Sendable {
  let solver: any Solver
  let options: LexicographicOptions

  /// - Parameters:
  ///   - solver: solves the linear models.
  ///   - options: threads, limits and steps of the staged method.
  public init(solver: any Solver, options: LexicographicOptions = LexicographicOptions()) {
    self.solver = solver
    self.options = options
  }

  /// Plans a case.
  ///
  /// A cancelled task or a time limit ends it with the best plan so far and its bounds.
  ///
  /// - Parameter near: of plans that are equally good in every criterion, the one is taken that differs least from this
  ///   one; nil, or a policy that names the criterion itself: as the policy says.
  /// - Throws: ``PlannerFault`` where the audit does not confirm the solver's plan; whatever the solver throws when it
  ///   fails.
  public func plan(
    _ facts: PlanningCase, start: Plan? = nil, near base: Plan? = nil,
    progress: (@Sendable (LexicographicProgress) -> Void)? = nil
  ) async throws -> PlanningResult {
    let nearer = base.flatMap { facts.choosing(nearTo: $0) }
    let formulation = Formulation(of: nearer ?? facts)
    var problem = formulation.problem
    problem.start = start.flatMap(formulation.values(of:))
    let outcome = try await LexicographicSolver(solver: solver, options: options)
      .solve(problem, progress: progress)
    // The last stage only chose among equally good plans; it is none of the policy's.
    let result = try PlanningResult(outcome, further: nearer == nil ? 0 : 1) {
      Audit.audit(formulation.plan(from: $0), of: facts)
    }
    if let audited = result.audited, let base, nearer != nil, let own = outcome.stages.last?.value,
      own != audited.plan.distance(to: base)
    {
      throw PlannerFault(
        "the plan differs in \(audited.plan.distance(to: base)) postings, the solver says \(own)")
    }
    return result
  }

  /// The columns, rows and criteria that ``plan(_:start:progress:)`` has solved, for handing them to another solver.
  public static func stagedModel(of facts: PlanningCase) -> LexicographicProblem {
    Formulation(of: facts).problem
  }
}

extension PlanningCase {
  /// The case with one more criterion behind all others: how many postings differ from a plan; nil where the policy has
  /// that criterion itself.
  fileprivate func choosing(nearTo base: Plan) -> PlanningCase? {
    guard baseline == nil, !criteria.contains(Disruption.card.id) else { return nil }
    var policy = policy
    // What the policy names may be other rooms' criteria: the case knows which ones hold for postings.
    policy.criteria = criteria + [Disruption.card.id]
    return PlanningCase(district: district, policy: policy, baseline: base.postings)
  }
}

extension Plan {
  /// How many postings only one of two plans has, whatever their kind.
  fileprivate func distance(to other: Plan) -> Int {
    func keys(_ plan: Plan) -> Set<Posting> {
      Set(
        plan.postings.map {
          Posting(teacher: $0.teacher, from: "", to: $0.to, start: $0.start, years: $0.years)
        })
    }
    return keys(self).symmetricDifference(keys(other)).count
  }
}

/// The answer of a planner of postings.
public typealias PlanningResult = PlannerAnswer<AuditedPlan>
