public import LexicographicSolver
import LinearModels
public import Rules

/// Rows of an ``ElasticModel`` that hang together.
public struct ElasticPart: Sendable {
  private let model: Model
  /// The columns of this part's model that say by how many units each instance is missed.
  private let slacks: [RuleInstance: [Int]]
  /// All instances with slack, sorted.
  public let instances: [RuleInstance]
  private let weights: [RuleInstance: Int]

  /// What is known after a solve.
  public enum Answer: Sendable {
    /// Everything kept can hold; the units by which the others are missed then, and whether their weight is least.
    case feasible(units: [RuleInstance: Int], isLeast: Bool)
    case infeasible
    /// A limit struck.
    case unknown
  }

  init(
    _ whole: Model, columns: [Int], rows: [Int], instanceOfColumn: [Int: RuleInstance],
    weights: [RuleInstance: Int]
  ) {
    var model = Model(name: whole.name)
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(columns.count)
    var slacks: [RuleInstance: [Int]] = [:]
    for column in columns {
      let position = model.addColumn(whole.columns[column])
      positions[column] = position
      if let instance = instanceOfColumn[column] { slacks[instance, default: []].append(position) }
    }
    for row in rows {
      let terms = whole.terms(ofRow: row).compactMap { term -> LinearExpression.Term? in
        positions[Int(whole.termColumns[term])].map {
          LinearExpression.Term(column: $0, coefficient: whole.termCoefficients[term])
        }
      }
      model.require(
        LinearConstraint(
          LinearExpression(terms: terms), lower: whole.rows[row].lower, upper: whole.rows[row].upper))
    }
    self.model = model
    self.slacks = slacks
    instances = slacks.keys.sorted()
    self.weights = weights
  }

  /// What a unit of an instance weighs.
  public func weight(of instance: RuleInstance) -> Int { weights[instance] ?? 1 }

  /// Solves with some instances kept and the others free.
  ///
  /// - Parameters:
  ///   - kept: must hold.
  ///   - charged: the weight of their units is made least; nil: none, any answer will do.
  ///   - spared: of each of these sets at least one instance must hold.
  public func solve(
    keeping kept: Set<RuleInstance>, charging charged: [RuleInstance]?, sparing spared: [[RuleInstance]] = [],
    with solver: LexicographicSolver
  ) async throws -> Answer {
    var model = model
    for instance in kept {
      for column in slacks[instance] ?? [] { model.setBounds(ofColumn: column, lower: 0, upper: 0) }
    }
    var markers: [RuleInstance: Variable<Bool>] = [:]
    for set in spared {
      for instance in set where markers[instance] == nil {
        let marker = model.binary()
        markers[instance] = marker
        for column in slacks[instance] ?? [] {
          let bound = model.columns[column].upper
          model.require(LinearExpression(columns: [column]) - bound * marker <= 0)
        }
      }
      model.require(set.compactMap { markers[$0] }.sum { $0 } <= set.count - 1)
    }
    let stages = charged.map { instances in
      LexicographicStage(
        name: "amount",
        coefficients: instances.flatMap { instance in
          (slacks[instance] ?? []).map { (column: $0, factor: weights[instance] ?? 1) }
        })
    }
    let outcome = try await solver.solve(
      LexicographicProblem(model: model, stages: stages.map { [$0] } ?? []))
    switch outcome.status {
    case .infeasible: return .infeasible
    case .noneFound: return .unknown
    case .optimal, .feasible:
      guard let values = outcome.values else { return .unknown }
      var units: [RuleInstance: Int] = [:]
      for (instance, columns) in slacks {
        let sum = columns.reduce(0) { $0 + values[$1] }
        if sum > 0 { units[instance] = sum }
      }
      return .feasible(units: units, isLeast: outcome.stages.first?.proven ?? false)
    }
  }
}
