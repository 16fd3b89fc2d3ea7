import LinearModels

extension PricedStages {
  /// Asks for plans at prices somewhat off, which fit together where those of one price do not, and lets the master
  /// choose among them.
  mutating func vary(
    _ prices: Prices, _ stage: Int, _ divisor: Int, _ bound: Int, within budget: Budget
  ) async throws {
    var offers = [0.5, 0.8, 0.9, 1.1, 1.25, 2].map { prices.scaled(by: $0) }
    // A link without a price says nothing about which of many equally good plans leaves room on it.
    let sides = sides(stage, bound)
    for size in [0.01, 0.1, 0.3, 1, 3] {
      offers.append(prices.adding(sides.map { ($0.stage, $0.price * size) }))
    }
    for side in sides { offers.append(prices.adding([(side.stage, side.price * 0.3)])) }
    for offer in offers {
      if budget.struck != nil { return }
      _ = try await price(offer, within: budget)
    }
    try await choose(stage, divisor, within: budget)
    note(stage, Self.mostRounds, .min)
    while let value = value(stage), value > bound {
      try await dive(stage, divisor, within: budget)
      note(stage, Self.mostRounds + 1, .min)
      guard let better = self.value(stage), better < value else { break }
    }
  }

  /// For each link, in the direction that keeps it, the price at which the plans' spread on it weighs as much as the
  /// gap does for a piece.
  private func sides(_ stage: Int, _ bound: Int) -> [(stage: Int, price: Double)] {
    let gap = Double((value(stage) ?? bound) - bound) / Double(max(1, pieces.count))
    return links.map { link in
      let spreads = pieces.map { piece -> Double in
        let totals = piece.plans.map { $0.totals[link.stage] }
        guard let least = totals.min(), let greatest = totals.max() else { return 0 }
        return Double(max(greatest - least, abs(greatest) / 10))
      }
      let spread = max(1, spreads.reduce(0, +) / Double(max(1, pieces.count)))
      let asksForMore = link.lower > -IntegerModel.unbounded
      return (link.stage, (asksForMore ? 1 : -1) * max(gap, 1e-3) / spread)
    }
  }
}
