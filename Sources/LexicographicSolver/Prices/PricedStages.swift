import LinearModels

/// Settles the stages of a part that a few rows link, by prices on these rows.
///
/// Each piece is solved to the end under prices, so that the bound counts every piece in whole numbers; a relaxation of
/// the whole would add up what the pieces lose by rounding. A master puts plans of the pieces together. What gap stays is
/// searched in the columns that a better plan could still use.
struct PricedStages: Sendable {
  /// How a stage ended.
  enum End: Sendable {
    /// The best choice and the bound of the whole; equal ones are a proof. nil: no round of prices said anything.
    case settled(bound: Int?)
    case infeasible
    case stopped(Limit)
    /// Neither a choice nor a proof that there is none.
    case nothing
  }

  let solver: any Solver
  let jobs: Int
  var pieces: [PricedPiece]
  var links: [Link]
  /// The plan of each piece that together keep the links; nil: none is known.
  var chosen: [Int]?
  /// Makes a ladder for a piece's part and a plan to start from.
  let make: @Sendable (Part, [Int]?) -> Ladder
  let trace: @Sendable (TraceRecord) -> Void

  /// Rounds of prices after which a stage rests with what it has.
  static let mostRounds = 60

  /// The value of a criterion in the plan that is chosen.
  func value(_ stage: Int) -> Int? {
    chosen.map { zip(pieces, $0).reduce(0) { $0 + $1.0.plans[$1.1].totals[stage] } }
  }

  /// The plan that is chosen, by number of the whole problem's columns; those that are missing are 0.
  var plan: [Int32: Int] {
    var plan: [Int32: Int] = [:]
    for (piece, place) in zip(pieces, chosen ?? []) {
      plan.merge(piece.plans[place].values) { first, _ in first }
    }
    return plan
  }

  private func limits(_ budget: Budget) -> SolveLimits { budget.limits(work: 20_000) }

  var master: Master { Master(pieces: pieces.map(\.plans), links: links) }

  /// The greatest common divisor of a criterion's factors.
  private func divisor(_ stage: Int) -> Int {
    max(1, pieces.reduce(0) { $1.part.stages[stage].reduce($0) { greatestCommonDivisor($0, $1) } })
  }

  /// Brings a criterion to its proof or as near as counted work allows, and holds later ones to its value.
  mutating func settle(_ stage: Int, within budget: Budget) async throws -> End {
    if chosen == nil {
      let end = try await findChoice(stage, within: budget)
      if case .settled = end {} else { return end }
    }
    let divisor = divisor(stage)
    let constant = pieces.reduce(0) { $0 + $1.part.constants[stage] }
    var bound = Int.min
    var best: Prices?
    var isCurrent = false
    for round in 0..<Self.mostRounds {
      if budget.struck != nil { break }
      guard
        let duals = try await master.duals(minimising: stage, with: solver, limits: budget.limits())
      else { break }
      let prices = Prices(
        duals.links, of: links, stage: stage, divisor: divisor, pieces: pieces.count)
      let (floor, isNew) = try await price(prices, within: budget)
      if let floor {
        // Values are the constant plus a multiple of the divisor.
        let least = floor + prices.credit - prices.scale * constant
        let found = constant + divisor * least.dividedRoundingUp(by: prices.scale * divisor)
        isCurrent = found > bound
        if isCurrent { (bound, best) = (found, prices) }
      }
      if !isNew || round % 4 == 3 { try await choose(stage, divisor, within: budget) }
      note(stage, round, bound)
      if let value = value(stage), value <= bound { break }
      if !isNew { break }
    }
    if let value = value(stage), value > bound, let best, budget.struck == nil {
      try await allotAgain(stage, divisor, bound, within: budget)
      if let value = self.value(stage), value > bound {
        try await vary(best, stage, divisor, bound, within: budget)
        isCurrent = false
      }
    }
    if let best, !isCurrent, budget.struck == nil {
      // Once more under the best prices, so that what the pieces know belongs to the bound.
      _ = try await price(best, within: budget)
    }
    if let value = value(stage), value > bound, let best, budget.struck == nil {
      bound = try await close(stage, best, divisor, bound, within: budget)
    }
    guard let value = value(stage) else { return .nothing }
    if let best, budget.struck == nil { narrow(best, to: value) }
    links.append(Link(stage: stage, lower: -IntegerModel.unbounded, upper: value))
    return .settled(bound: bound == .min ? nil : min(bound, value))
  }

  /// Takes the columns away that no plan of a criterion's value can use.
  private mutating func narrow(_ prices: Prices, to value: Int) {
    let room = prices.scale * value - pieces.reduce(0) { $0 + $1.floor } - prices.credit
    guard room >= 0 else { return }
    for number in pieces.indices { pieces[number].shrink(room: room, make) }
  }

  /// Looks for plans of the pieces that keep the links together.
  private mutating func findChoice(_ stage: Int, within budget: Budget) async throws -> End {
    try await allotFirst(stage, within: budget)
    if chosen != nil { return .settled(bound: nil) }
    for round in 0..<Self.mostRounds {
      if let limit = budget.struck { return .stopped(limit) }
      guard let duals = try await master.duals(minimising: nil, with: solver, limits: budget.limits()) else {
        return .nothing
      }
      if duals.missed < 1e-6 {
        try await choose(stage, 1, within: budget)
        if chosen != nil { return .settled(bound: nil) }
      }
      let prices = Prices(duals.links, of: links, stage: nil, divisor: 1, pieces: pieces.count)
      let (floor, isNew) = try await price(prices, within: budget)
      // With nothing charged, a bound above 0 says that no plans of the pieces can keep the links.
      if let floor, floor + prices.credit > 0 { return .infeasible }
      trace(TraceRecord(event: .pricing, part: 0, result: "links missed by \(duals.missed), round \(round)"))
      if duals.missed < 1e-6 || !isNew {
        for factor in [0.5, 0.8, 1.25, 2, 4] {
          _ = try await price(prices.scaled(by: factor), within: budget)
        }
        try await choose(stage, 1, within: budget)
        if chosen != nil { return .settled(bound: nil) }
        if !isNew { return .nothing }
      }
    }
    return .nothing
  }

  /// Solves every piece under prices; the sum of their floors, and whether a plan came that is better than all known.
  ///
  /// - Parameter only: the pieces that are solved; nil: all.
  mutating func price(
    _ prices: Prices, only: [Int]? = nil, within budget: Budget
  ) async throws -> (floor: Int?, isNew: Bool) {
    let make = make
    let numbers = only ?? Array(pieces.indices)
    let known = numbers.map { pieces[$0].least(prices) }
    let ladders = numbers.map { pieces[$0].ladder(prices, make) }
    var sum: Int? = 0
    for (place, ladder) in try await climb(ladders, within: budget) {
      pieces[numbers[place]].learn(from: ladder, under: prices)
      let floor = ladder.steps.first?.bound
      sum = sum.flatMap { sum in floor.map { sum + $0 } }
    }
    let isNew = zip(numbers, known).contains { number, known in
      pieces[number].least(prices).map { own in known.map { own < $0 } ?? true } ?? false
    }
    return (sum, isNew)
  }

  /// Climbs ladders side by side; in their order, with their places.
  ///
  /// - Parameter dropsFailures: whether a ladder at which the solver fails is left out; its bound must not be needed then.
  func climb(
    _ ladders: [Ladder], dropsFailures: Bool = false, within budget: Budget
  ) async throws -> [(place: Int, ladder: Ladder)] {
    try await withThrowingTaskGroup(of: (Int, Ladder?).self) { group in
      var next = 0
      func start() {
        let place = next
        next += 1
        group.addTask {
          do {
            return (place, try await ladders[place].climbed(within: budget))
          } catch let error where dropsFailures && Ladder.isOfTheSolver(error) {
            return (place, nil)
          }
        }
      }
      while next < ladders.count && next < max(1, jobs) { start() }
      var ends: [(place: Int, ladder: Ladder)] = []
      while let end = try await group.next() {
        if let ladder = end.1 { ends.append((end.0, ladder)) }
        if next < ladders.count { start() }
      }
      return ends.sorted { $0.place < $1.place }
    }
  }

  /// Lets the master look for a better choice.
  mutating func choose(_ stage: Int, _ divisor: Int, within budget: Budget) async throws {
    let cutoff = value(stage).map { $0 - divisor }
    if let found = try await master.choice(
      minimising: stage, below: cutoff, with: solver, limits: limits(budget)), keepsLinks(found)
    {
      chosen = found
    }
    if let chosen { self.chosen = exchanged(chosen, stage) }
  }

  /// Whether a choice keeps the links in whole numbers; the master's solver may be a unit off where numbers are large.
  func keepsLinks(_ choice: [Int]) -> Bool {
    links.allSatisfy { link in
      let sum = zip(pieces, choice).reduce(0) { $0 + $1.0.plans[$1.1].totals[link.stage] }
      return link.lower <= sum && sum <= link.upper
    }
  }

  func note(_ stage: Int, _ round: Int, _ bound: Int) {
    trace(
      TraceRecord(
        event: .pricing, part: 0, bound: bound == .min ? nil : bound, best: value(stage),
        columns: pieces.reduce(0) { $0 + $1.part.model.columnCount },
        result: "round \(round), \(pieces.reduce(0) { $0 + $1.plans.count }) plans"))
  }
}

extension Int {
  /// ⌈self / divisor⌉ for a divisor above 0.
  fileprivate func dividedRoundingUp(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor > 0 ? quotient + 1 : quotient
  }
}
