import LinearModels

/// Chooses one known plan of each piece so that together they keep the links: the master problem of Dantzig and Wolfe.
struct Master: Sendable {
  let pieces: [[PiecePlan]]
  private(set) var links: [Link]
  /// The plan of each piece that is settled already; nil: any of them.
  private var settled: [Int?]

  init(pieces: [[PiecePlan]], links: [Link]) {
    self.pieces = pieces
    self.links = links
    settled = [Int?](repeating: nil, count: pieces.count)
  }

  /// The same with some pieces' plans settled, and a ceiling on a criterion.
  func settling(_ settled: [Int?], below cutoff: Int?, stage: Int) -> Master {
    var copy = self
    copy.settled = settled
    if let cutoff { copy.links.append(Link(stage: stage, lower: -IntegerModel.unbounded, upper: cutoff)) }
    return copy
  }

  /// How the relaxed master ended.
  struct Duals: Sendable {
    /// One a link.
    var links: [Double]
    /// By how much the links are missed, weighted; 0: they can be kept.
    var missed: Double
    /// How much of each plan is taken, piece by piece.
    var weights: [[Double]]
  }

  /// The duals of the links with the pieces' plans mixed at will.
  ///
  /// - Parameters:
  ///   - stage: the criterion that is minimised; nil: the links are missed by as little as possible.
  ///   - limits: the solver's limits.
  /// - Returns: nil where the solver was stopped, or the links cannot be kept and a criterion was asked for.
  func duals(minimising stage: Int?, with solver: any Solver, limits: SolveLimits) async throws -> Duals? {
    let model = model(minimising: stage, isInteger: false, cutoff: nil)
    let relaxation = try await solver.relax(model, limits: limits, start: nil)
    guard relaxation.termination == .optimal else { return nil }
    var weights: [[Double]] = []
    var column = slackCount
    for plans in pieces {
      weights.append(Array(relaxation.values[column..<column + plans.count]))
      column += plans.count
    }
    return Duals(
      links: Array(relaxation.duals.prefix(links.count)),
      missed: stage == nil ? relaxation.objective ?? 0 : 0, weights: weights)
  }

  /// The best choice of one plan a piece, as far as a counted search finds one below the cutoff; nil: none found.
  func choice(
    minimising stage: Int, below cutoff: Int?, with solver: any Solver, limits: SolveLimits
  ) async throws -> [Int]? {
    let model = model(minimising: stage, isInteger: true, cutoff: cutoff)
    for settings in [
      SearchSettings(branching: .driebeckTomlin, cuts: []),
      SearchSettings(branching: .driebeckTomlin, cuts: .gomory),
    ] {
      let solution = try await solver.solve(
        model, limits: limits, settings: settings, start: SearchStart(basis: nil))
      if solution.hasValues {
        var chosen: [Int] = []
        var column = slackCount
        for plans in pieces {
          let own = plans.indices.first { solution.values[column + $0] > 0.5 }
          guard let own else { return nil }
          chosen.append(own)
          column += plans.count
        }
        return chosen
      }
      if solution.termination == .infeasible { return nil }
    }
    return nil
  }

  private var slackCount: Int { 2 * links.count }

  /// Slacks of each link, below and above; then the plans, piece by piece. Rows: the links, then one a piece.
  private func model(minimising stage: Int?, isInteger: Bool, cutoff: Int?) -> Model {
    var model = Model()
    for link in links {
      let size = pieces.flatMap { $0 }.map { abs($0.totals[link.stage]) }.max() ?? 1
      let greatest = 1e9 * Double(max(1, size))
      for _ in 0..<2 {
        model.addColumn(
          Model.Column(
            lower: 0, upper: stage == nil ? greatest : 0, isInteger: false,
            objective: stage == nil ? 1 / Double(max(1, size)) : 0))
      }
    }
    for (piece, plans) in pieces.enumerated() {
      for (number, plan) in plans.enumerated() {
        model.addColumn(
          Model.Column(
            lower: settled[piece] == number ? 1 : 0, upper: settled[piece] ?? number == number ? 1 : 0,
            isInteger: isInteger, objective: stage.map { Double(plan.totals[$0]) } ?? 0))
      }
    }
    func expression(_ stage: Int) -> LinearExpression {
      var terms: [LinearExpression.Term] = []
      for (number, plan) in pieces.lazy.flatMap({ $0 }).enumerated() where plan.totals[stage] != 0 {
        terms.append(
          LinearExpression.Term(column: slackCount + number, coefficient: Double(plan.totals[stage])))
      }
      return LinearExpression(terms: terms)
    }
    for (number, link) in links.enumerated() {
      var sum = expression(link.stage)
      sum.add(1, column: 2 * number)
      sum.add(-1, column: 2 * number + 1)
      model.require(
        LinearConstraint(
          sum.normalized(),
          lower: link.lower <= -IntegerModel.unbounded ? -.infinity : Double(link.lower),
          upper: link.upper >= IntegerModel.unbounded ? .infinity : Double(link.upper)))
    }
    var column = slackCount
    for plans in pieces {
      let terms = plans.indices.map { LinearExpression.Term(column: column + $0, coefficient: 1) }
      model.require(LinearConstraint(LinearExpression(terms: terms), lower: 1, upper: 1))
      column += plans.count
    }
    if let stage, let cutoff {
      model.require(LinearConstraint(expression(stage), lower: -.infinity, upper: Double(cutoff)))
    }
    return model
  }
}
