import LinearModels

extension PricedStages {
  /// What a piece may contribute to a linking row.
  struct Allotment: Sendable, Equatable {
    /// Which of the piece's stages says what it contributes.
    var stage: Int
    var lower: Int
    var upper: Int
  }

  /// Divides what the links allow among the pieces and lets each make the best of its own share; true if that brought
  /// a better choice.
  ///
  /// Prices bring only plans on the hull of what a piece can do, which use much more of a link or much less than the
  /// mixture of them that the master would like. Shares as large as in the mixture bring the plans between.
  ///
  /// - Parameter usage: what each piece contributes to each link, as a guide; the shares keep the links together.
  mutating func allot(
    _ usage: [[Double]], _ stage: Int, _ divisor: Int, within budget: Budget
  ) async throws -> Bool {
    let before = value(stage)
    let make = make
    let shares = Self.shares(of: links, usage)
    let ladders = pieces.indices.map { pieces[$0].ladder(stage, within: shares[$0], make) }
    for end in try await climb(ladders, dropsFailures: true, within: budget) {
      pieces[end.place].keep(planOf: end.ladder)
    }
    offer(shares, stage)
    try await choose(stage, divisor, within: budget)
    guard let after = value(stage) else { return false }
    return before.map { after < $0 } ?? true
  }

  /// Takes the best plans within the shares as the choice, if every piece has one and they are better together.
  private mutating func offer(_ shares: [[Allotment]], _ stage: Int) {
    var choice: [Int] = []
    for (piece, shares) in zip(pieces, shares) {
      guard let best = piece.best(stage, within: shares) else { return }
      choice.append(best)
    }
    guard keepsLinks(choice) else { return }
    let before = value(stage)
    let others = chosen
    chosen = choice
    if let before, let after = value(stage), after >= before { chosen = others }
  }

  /// Shares as in the master's mixture and as in the choice in hand, in turn, for as long as they bring better choices.
  mutating func allotAgain(_ stage: Int, _ divisor: Int, _ bound: Int, within budget: Budget) async throws {
    var failures = 0
    for round in 0..<Self.mostAllotments {
      guard budget.struck == nil, failures < 2, let value = value(stage), value > bound else { return }
      var guide = chosen.map { zip(pieces, $0).map { usage(of: $0, [($1, 1)]) } }
      if round % 2 == 0 {
        guard
          let duals = try await master.duals(minimising: stage, with: solver, limits: budget.limits())
        else { return }
        guide = zip(pieces, duals.weights).map { usage(of: $0, $1.enumerated().map { ($0, $1) }) }
      }
      guard let guide else { return }
      let isBetter = try await allot(guide, stage, divisor, within: budget)
      failures = isBetter ? 0 : failures + 1
      note(stage, Self.mostRounds + 2 + round, bound)
    }
  }

  /// Looks for a first choice by shares a little smaller than what the pieces' own best plans use.
  mutating func allotFirst(_ stage: Int, within budget: Budget) async throws {
    guard pieces.allSatisfy({ !$0.plans.isEmpty }) else { return }
    var newest = pieces.map { $0.plans.count - 1 }
    for _ in 0..<3 where chosen == nil && budget.struck == nil {
      let guide = zip(pieces, newest).map { usage(of: $0, [($1, 1)]) }
      _ = try await allot(guide, stage, 1, within: budget)
      newest = pieces.map { $0.plans.count - 1 }
    }
  }

  /// Shares are asked for again at most this often.
  private static let mostAllotments = 8

  /// What weighted plans of a piece contribute to each link.
  private func usage(of piece: PricedPiece, _ weights: [(plan: Int, weight: Double)]) -> [Double] {
    links.map { link in
      weights.reduce(0) { $0 + $1.weight * Double(piece.plans[$1.plan].totals[link.stage]) }
    }
  }

  /// For each piece a share of every link, so that pieces that keep their shares keep the links together.
  static func shares(of links: [Link], _ usage: [[Double]]) -> [[Allotment]] {
    var shares = [[Allotment]](repeating: [], count: usage.count)
    for (number, link) in links.enumerated() {
      let own = usage.map { $0[number] }
      let upper = link.upper >= IntegerModel.unbounded ? nil : whole(own, sum: link.upper)
      var lower =
        link.lower <= -IntegerModel.unbounded ? nil : whole(own.map { -$0 }, sum: -link.lower).map { -$0 }
      if let upper, let wanted = lower { lower = fit(wanted, under: upper) }
      for piece in usage.indices {
        shares[piece].append(
          Allotment(
            stage: link.stage, lower: lower?[piece] ?? -IntegerModel.unbounded,
            upper: upper?[piece] ?? IntegerModel.unbounded))
      }
    }
    return shares
  }

  /// Lower shares that are nowhere above the upper ones and add up to what they did; the sum of the upper ones is no less.
  private static func fit(_ lower: [Int], under upper: [Int]) -> [Int] {
    var fitting = zip(lower, upper).map { min($0, $1) }
    var missing = zip(lower, fitting).reduce(0) { $0 + $1.0 - $1.1 }
    for place in fitting.indices where missing > 0 {
      let more = min(missing, upper[place] - fitting[place])
      fitting[place] += more
      missing -= more
    }
    return fitting
  }

  /// Whole numbers that add up to `sum`, near to `parts`: what is too much is taken away in proportion to the size,
  /// what is left over is given out evenly.
  private static func whole(_ parts: [Double], sum: Int) -> [Int] {
    let size = parts.reduce(0) { $0 + abs($1) }
    let excess = parts.reduce(0, +) - Double(sum)
    let fitting = parts.map { part in
      guard excess > 0 else { return part }
      return part - excess * (size > 0 ? abs(part) / size : 1 / Double(parts.count))
    }
    var whole = fitting.map { Int(($0 + 1e-9).rounded(.down)) }
    var left = sum - whole.reduce(0, +)
    guard !whole.isEmpty, left > 0 else { return whole }
    let even = left / whole.count
    for place in whole.indices { whole[place] += even }
    left -= even * whole.count
    let byRest = fitting.indices.sorted {
      let (a, b) = (fitting[$0] - fitting[$0].rounded(.down), fitting[$1] - fitting[$1].rounded(.down))
      return a != b ? a > b : $0 < $1
    }
    for place in byRest.prefix(left) { whole[place] += 1 }
    return whole
  }
}
