/// Which limit ended a solve.
public enum Limit: String, Hashable, Sendable { case time, nodes, iterations, work, gap, cancelled }

/// How a solve ended.
public enum Termination: Hashable, Sendable {
  /// The solution is proven best.
  case optimal
  /// There is a solution, but a limit struck before the proof.
  case feasible(Limit)
  /// Proven: no solution exists.
  case infeasible
  /// Proven: the objective can be made as good as one likes.
  case unbounded
  /// A limit struck before any solution was found.
  case noSolutionFound(Limit)
}

/// The answer of a solve.
public struct Solution: Sendable {
  public let termination: Termination
  /// The objective value of ``values``, if there is a solution.
  public let objective: Double?
  /// The proven bound on the objective, if there is one.
  public let bound: Double?
  /// One value a column; empty without a solution. Integer columns hold whole numbers exactly.
  public let values: [Double]
  /// Branch-and-bound nodes solved.
  public let nodes: Int
  /// Simplex iterations over all nodes.
  public let iterations: Int
  /// All counted work in simplex iterations: these, the nodes, making cuts and choosing branches.
  public let work: Int

  public init(
    termination: Termination, objective: Double?, bound: Double?, values: [Double], nodes: Int = 0,
    iterations: Int = 0, work: Int = 0
  ) {
    self.termination = termination
    self.objective = objective
    self.bound = bound
    self.values = values
    self.nodes = nodes
    self.iterations = iterations
    self.work = work
  }

  /// Whether ``values`` hold a solution.
  public var hasValues: Bool {
    switch termination {
    case .optimal, .feasible: true
    case .infeasible, .unbounded, .noSolutionFound: false
    }
  }

  /// A variable's value, in the variable's own type. The solution must hold values.
  public subscript<Value>(_ variable: Variable<Value>) -> Value {
    precondition(hasValues, "a solution that ended as \(termination) has no values")
    return Value(solverValue: values[variable.column])
  }

  /// The value of an expression in this solution.
  public func value(of expression: some LinearExpressible) -> Double {
    expression.linear.value(at: values)
  }
}

/// The answer of an LP relaxation.
///
/// Duals and reduced costs follow the convention of minimisation: the reduced cost of a column is its objective
/// factor minus Σ dual × coefficient over its rows; at an optimum it is ≥ 0 for a column at its lower bound and
/// ≤ 0 at its upper bound (for maximisation the signs are turned).
public struct Relaxation: Sendable {
  public let termination: Termination
  /// The LP optimum, if there is one.
  public let objective: Double?
  /// One value a column.
  public let values: [Double]
  /// One dual a row; empty unless optimal.
  public let duals: [Double]
  /// One reduced cost a column; empty unless optimal.
  public let reducedCosts: [Double]
  /// The final basis, to start a changed model from; nil unless optimal.
  public let basis: Basis?
  /// Simplex iterations.
  public let iterations: Int

  public init(
    termination: Termination, objective: Double?, values: [Double], duals: [Double],
    reducedCosts: [Double], basis: Basis?, iterations: Int
  ) {
    self.termination = termination
    self.objective = objective
    self.values = values
    self.duals = duals
    self.reducedCosts = reducedCosts
    self.basis = basis
    self.iterations = iterations
  }
}

/// What is wrong with a model that cannot be handed to a solver.
public struct ModelFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the row or column and the values, in English.
  public let description: String

  public init(_ description: String) {
    self.description = description
  }
}

/// A relaxation and the cuts made from it.
public struct Strengthening: Sendable {
  public let relaxation: Relaxation
  /// Rows that the relaxation's solution breaks and every whole solution keeps, as exactly as floating point is.
  public let cuts: [LinearConstraint]

  public init(_ relaxation: Relaxation, cuts: [LinearConstraint]) {
    self.relaxation = relaxation
    self.cuts = cuts
  }
}
