public import DistrictFiles
public import Districts
public import LexicographicSolver
public import LinearModels
public import Postings
public import RuleModels
public import Rules

/// 锁定与手工改动的代价: what the decisions by hand cost in each criterion.
///
/// Taking pins away only ever frees the planner: without them the criteria, in their order, are never worse.
public struct OverridePrices: Sendable {
  /// The best plan with all pins.
  public let with: PlanningResult
  /// The best plan without any pin.
  public let without: PlanningResult
  /// The plan at hand, which somebody may have edited; nil: none was given.
  public let atHand: AuditedPlan?
  /// What was decided by hand: in the plan at hand, else in the best plan with all pins; nil without a plan.
  public let trace: OverrideTrace?
  /// What the policy's line on overrides says of it; nil: the policy has no such line.
  public let caps: [Finding]
  /// Each pin with the best plan without it alone; empty unless asked for.
  public let single: [Single]
  /// The case with all pins, for names.
  public let facts: PlanningCase

  /// One pin taken away.
  public struct Single: Sendable {
    public let pin: Pin
    /// The best plan without this pin and with all others.
    public let without: PlanningResult
  }

  /// A criterion with and without pins.
  public struct Price: Hashable, Sendable {
    public let criterion: String
    /// nil: there is no plan.
    public let without: Int?
    public let with: Int?
    /// "With pins minus without pins"; nil where one of the two has no plan.
    public var difference: Int? { without.flatMap { without in with.map { $0 - without } } }
  }

  /// The price of all pins together: with minus without, in the policy's order.
  public var prices: [Price] { prices(with: with.criteria.map { ($0.name, $0.value) }, without) }

  /// The price of one pin: with all pins minus without this one.
  public func prices(of single: Single) -> [Price] {
    prices(with: with.criteria.map { ($0.name, $0.value) }, single.without)
  }

  /// The price of pins and edits together: the plan at hand minus the best plan without pins; nil without a plan at hand.
  public var pricesAtHand: [Price]? {
    atHand.map { plan in prices(with: plan.scores.map { ($0.id, $0.value) }, without) }
  }

  private func prices(with values: [(id: String, value: Int?)], _ without: PlanningResult) -> [Price] {
    facts.criteria.map { id in
      Price(
        criterion: id, without: without.criteria.first { $0.name == id }?.value,
        with: values.first { $0.id == id }?.value)
    }
  }
}

/// Plans a district with and without its pins. Groups that no pin touches are solved once.
public struct OverridePricing: Sendable {
  private let planner: Planner

  public init(solver: any Solver, options: LexicographicOptions) {
    var options = options
    options.memory = options.memory ?? PartMemory()
    planner = Planner(solver: solver, options: options)
  }

  /// The prices of a district's pins, and of the edits of a plan.
  ///
  /// - Parameters:
  ///   - plan: a plan that was edited by hand; nil: only the pins are priced.
  ///   - each: whether every pin is taken away alone as well: a further plan for each.
  public func prices(
    of basis: PlanningBasis, plan: Plan? = nil, each: Bool = false
  ) async throws -> OverridePrices {
    let facts = try facts(basis, pins: basis.draft.pins)
    let with = try await planner.plan(facts)
    let without =
      basis.draft.pins.isEmpty ? with : try await planner.plan(try self.facts(basis, pins: []))
    var single: [OverridePrices.Single] = []
    for row in each ? Array(basis.draft.pins.indices) : [] {
      var pins = basis.draft.pins
      let pin = pins.remove(at: row)
      let result = try await planner.plan(try self.facts(basis, pins: pins))
      single.append(OverridePrices.Single(pin: pin, without: result))
    }
    let atHand = plan.map { plan in
      // Without a plan of the program nothing can be told to be edited.
      let original = with.audited?.plan.postings
      return Audit.audit(
        plan,
        of: PlanningCase(
          district: facts.district, policy: facts.policy, original: original))
    }
    let judged = atHand ?? with.audited
    return OverridePrices(
      with: with, without: without, atHand: atHand, trace: judged?.overrides,
      caps: judged?.findings.filter { $0.instance.rule == "override-share" } ?? [], single: single,
      facts: facts)
  }

  private func facts(_ basis: PlanningBasis, pins: [Pin]) throws -> PlanningCase {
    var draft = basis.draft
    draft.pins = pins
    let district = try District(draft, asOf: basis.policy.horizon.first)
    return PlanningCase(district: district, policy: basis.policy)
  }
}
