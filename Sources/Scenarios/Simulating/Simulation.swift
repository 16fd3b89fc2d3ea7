public import DistrictFiles
import Districts
public import LexicographicSolver
public import LinearModels
public import Postings
import RuleModels
public import Rules

/// Plans a base and scenarios of it, and compares each with the base.
///
/// Groups that no rule links are solved apart, and a group that a scenario leaves as it is in the base is not solved
/// again. Of plans that are equally good in every criterion a scenario's is the one nearest to the base plan: nobody is
/// swapped for nothing. A scenario alone gives the same plan as among others, whatever the number of workers.
public struct Simulation: Sendable {
  private let solver: any Solver
  private let options: LexicographicOptions
  private let rules: [RuleCard]
  private let memory: PartMemory

  /// - Parameters:
  ///   - options: how each plan is searched; ``LexicographicOptions/jobs`` groups are solved side by side.
  ///   - rules: the cards of all rules.
  public init(solver: any Solver, options: LexicographicOptions, rules: [RuleCard]) {
    self.solver = solver
    self.rules = rules
    memory = options.memory ?? PartMemory()
    var options = options
    options.memory = memory
    self.options = options
  }

  /// How many groups were taken over instead of being solved again, so far.
  public var partsTakenOver: Int { memory.recalled }

  /// A scenario with its changes made.
  public struct Prepared: Sendable {
    let scenario: Scenario
    let changed: ChangedBasis
  }

  /// Makes the changes of all scenarios.
  ///
  /// - Throws: every problem of every scenario at once.
  public func prepare(_ scenarios: [Scenario], of basis: PlanningBasis) throws(DistrictProblems) -> [Prepared]
  {
    var prepared: [Prepared] = []
    var problems: [DistrictProblem] = []
    for scenario in scenarios {
      do {
        let changed = try ChangeApplication.apply(scenario.changes, to: basis, rules: rules)
        problems += changed.warnings
        prepared.append(Prepared(scenario: scenario, changed: changed))
      } catch {
        problems += error.problems
      }
    }
    // Scenarios that rest on each other share their changes, and so their problems.
    var seen: Set<DistrictProblem> = []
    let all = DistrictProblems(problems.filter { seen.insert($0).inserted })
    guard all.errors.isEmpty else { throw all }
    return prepared
  }

  /// Plans the base and the scenarios; the base comes first.
  ///
  /// - Parameters:
  ///   - explains: whether conflicts are searched where no plan exists.
  ///   - progress: hears the name of each scenario (nil: the base) before it is planned.
  public func run(
    _ base: PlanningCase, _ scenarios: [Prepared], explains: Bool = true,
    progress: (@Sendable (String?) -> Void)? = nil
  ) async throws -> [ScenarioOutcome] {
    progress?(nil)
    let first = try await plan(base, explains)
    var outcomes = [
      ScenarioOutcome(
        scenario: nil, facts: base, result: first.result,
        entries: base.policy.rules.map(\.index), difference: nil, conflicts: first.conflicts)
    ]
    for prepared in scenarios {
      progress?(prepared.scenario.name)
      let facts = PlanningCase(
        district: prepared.changed.district, policy: prepared.changed.policy, baseline: base.baseline)
      let (result, conflicts) = try await plan(facts, explains, near: first.result.audited?.plan)
      let difference = first.result.audited.flatMap { base in
        result.audited.map { PlanDifference(base, $0) }
      }
      outcomes.append(
        ScenarioOutcome(
          scenario: prepared.scenario, facts: facts, result: result, entries: prepared.changed.entries,
          difference: difference, conflicts: conflicts))
    }
    return outcomes
  }

  /// Plans a case; of equally good plans the one with the fewest postings that differ from a given plan.
  private func plan(
    _ facts: PlanningCase, _ explains: Bool, near base: Plan? = nil
  ) async throws -> (result: PlanningResult, conflicts: InfeasibilityReport?) {
    let planner = Planner(solver: solver, options: options)
    let result: PlanningResult
    if let base, facts.baseline == nil, !facts.criteria.contains(Self.nearness) {
      var policy = facts.policy
      policy.criteria = policy.orderedCriteria + [Self.nearness]
      let near = PlanningCase(district: facts.district, policy: policy, baseline: base.postings)
      result = Self.withoutLast(try await planner.plan(near), of: facts)
    } else {
      result = try await planner.plan(facts)
    }
    guard explains, result.outcome == .infeasible else { return (result, nil) }
    var options = options
    options.memory = nil
    options.timeLimit = options.timeLimit ?? .seconds(60)
    return (result, try await InfeasibilityFinder(solver: solver, options: options).explain(facts))
  }

  /// The criterion that counts postings which differ from a given plan. A policy that names it decides itself.
  private static let nearness = "disruption"

  /// The result as the case's own criteria see it, without the one that chose among equally good plans.
  private static func withoutLast(_ result: PlanningResult, of facts: PlanningCase) -> PlanningResult {
    PlanningResult(
      outcome: result.outcome, audited: result.audited.map { Audit.audit($0.plan, of: facts) },
      criteria: result.criteria.dropLast())
  }
}
