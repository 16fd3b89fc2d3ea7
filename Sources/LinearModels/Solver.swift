/// Something that solves a ``Model``.
///
/// A solver reports how a solve ended as a value (``Termination``); it throws only when the model is broken
/// (``ModelFault``) or the solver itself fails. Implementations must be safe to call from many tasks at once.
public protocol Solver: Sendable {
  /// Solves a model to integer optimality, or until a limit or a cancelled task stops it; the best solution found
  /// so far is then part of the answer.
  func solve(
    _ model: Model, limits: SolveLimits, settings: SearchSettings, start: SearchStart,
    progress: (@Sendable (SolveProgress) -> Void)?
  ) async throws -> Solution

  /// Solves the LP relaxation (all columns continuous) and gives duals, reduced costs and a basis.
  func relax(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Relaxation

  /// Solves the LP relaxation and makes cuts, if the solver can: rows that its solution breaks, but no whole one.
  func strengthen(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Strengthening
}

extension Solver {
  /// A solver that makes no cuts.
  public func strengthen(_ model: Model, limits: SolveLimits, start: Basis?) async throws -> Strengthening {
    Strengthening(try await relax(model, limits: limits, start: start), cuts: [])
  }

  /// Solves a model with the defaults for all that is not named.
  public func solve(
    _ model: Model, limits: SolveLimits = .none, settings: SearchSettings = SearchSettings(),
    start: SearchStart = SearchStart()
  ) async throws -> Solution {
    try await solve(model, limits: limits, settings: settings, start: start, progress: nil)
  }

  /// Solves a model and hears how it goes on.
  public func solve(
    _ model: Model, limits: SolveLimits = .none, progress: @escaping @Sendable (SolveProgress) -> Void
  ) async throws -> Solution {
    try await solve(
      model, limits: limits, settings: SearchSettings(), start: SearchStart(), progress: progress)
  }

  /// Solves the LP relaxation from scratch.
  public func relax(_ model: Model) async throws -> Relaxation {
    try await relax(model, limits: .none, start: nil)
  }
}

/// When a solve must stop. `nil` means no limit.
public struct SolveLimits: Hashable, Sendable {
  /// Wall-clock time. Results under a time limit depend on the machine.
  public var time: Duration?
  /// Branch-and-bound nodes: counted work, the same on every machine.
  public var nodes: Int?
  /// Simplex iterations over all nodes: counted work, the same on every machine.
  public var iterations: Int?
  /// All counted work, in simplex iterations: these, and what nodes, cuts and the choice of branches cost beside them.
  /// The same on every machine, and of all counts the nearest to time.
  public var work: Int?
  /// Stop when (best − bound) / |best| is no larger. 0: only a proof of optimality ends the search.
  public var relativeGap: Double

  /// No limit at all; ends with a proof.
  public static let none = SolveLimits()

  public init(
    time: Duration? = nil, nodes: Int? = nil, iterations: Int? = nil, work: Int? = nil,
    relativeGap: Double = 0
  ) {
    self.time = time
    self.nodes = nodes
    self.iterations = iterations
    self.work = work
    self.relativeGap = relativeGap
  }
}

/// How branch and bound searches. The defaults are the solver's own.
public struct SearchSettings: Hashable, Sendable {
  /// Which fractional column is branched on.
  public enum Branching: String, Sendable, CaseIterable {
    /// The first fractional column, by number.
    case firstFractional
    /// The last fractional column.
    case lastFractional
    /// The column nearest to a half.
    case mostFractional
    /// The heuristic of Driebeck and Tomlin (GLPK's default).
    case driebeckTomlin
    /// Hybrid pseudo-costs.
    case pseudoCost
  }

  /// Families of cutting planes.
  public struct Cuts: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let gomory = Cuts(rawValue: 1)
    public static let mixedIntegerRounding = Cuts(rawValue: 2)
    public static let cover = Cuts(rawValue: 4)
    public static let clique = Cuts(rawValue: 8)
  }

  public var branching: Branching
  public var cuts: Cuts
  /// Cuts are made at the root only, so that the relaxations below stay small.
  public var cutsOnlyAtRoot: Bool
  /// Simplify the model before branch and bound.
  public var presolve: Bool

  public init(
    branching: Branching = .driebeckTomlin, cuts: Cuts = [], cutsOnlyAtRoot: Bool = false,
    presolve: Bool = false
  ) {
    self.branching = branching
    self.cuts = cuts
    self.cutsOnlyAtRoot = cutsOnlyAtRoot
    self.presolve = presolve
  }
}

/// What is known before a solve. A solver uses what it can and checks all of it; nothing here changes the optimum.
public struct SearchStart: Sendable {
  /// Values of all columns, offered as the first incumbent.
  public var values: [Double]?
  /// A basis for the first relaxation.
  public var basis: Basis?

  public init(values: [Double]? = nil, basis: Basis? = nil) {
    self.values = values
    self.basis = basis
  }
}

/// A simplex basis: the standing of every row and column.
public struct Basis: Hashable, Sendable {
  /// Where a row or column stands in a basis.
  public enum Standing: UInt8, Sendable { case basic, atLower, atUpper, free, fixed }
  public var rows: [Standing]
  public var columns: [Standing]

  public init(rows: [Standing], columns: [Standing]) {
    self.rows = rows
    self.columns = columns
  }
}

/// How far a running solve has come.
public struct SolveProgress: Hashable, Sendable {
  /// The best objective value found, if any.
  public var incumbent: Double?
  /// The proven bound on the objective, if any yet.
  public var bound: Double?
  /// Branch-and-bound nodes solved.
  public var nodes: Int
  /// Simplex iterations so far.
  public var iterations: Int

  public init(incumbent: Double?, bound: Double?, nodes: Int, iterations: Int) {
    self.incumbent = incumbent
    self.bound = bound
    self.nodes = nodes
    self.iterations = iterations
  }
}
