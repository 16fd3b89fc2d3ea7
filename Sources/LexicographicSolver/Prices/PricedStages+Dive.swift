import LinearModels

extension PricedStages {
  /// Looks for a choice below a cutoff by fixing one piece's plan after another, and pricing the others anew for what
  /// is left of the links: plans that fit together come only when the room for them has become narrow.
  mutating func dive(_ stage: Int, _ divisor: Int, within budget: Budget) async throws {
    var settled = [Int?](repeating: nil, count: pieces.count)
    let cutoff = value(stage).map { $0 - divisor }
    var rounds = 0
    while settled.contains(nil) {
      if budget.struck != nil || rounds >= Self.mostRounds { return }
      rounds += 1
      let master = master.settling(settled, below: cutoff, stage: stage)
      var duals = try await master.duals(minimising: stage, with: solver, limits: budget.limits())
      let canKeep = duals != nil
      if !canKeep {
        duals = try await master.duals(minimising: nil, with: solver, limits: budget.limits())
      }
      guard let duals else { return }
      let prices = Prices(
        duals.links, of: master.links, stage: canKeep ? stage : nil, divisor: divisor, pieces: pieces.count)
      let open = settled.indices.filter { settled[$0] == nil }
      let (_, isNew) = try await price(prices, only: open, within: budget)
      // Prices are asked for again as long as they bring better plans, a few times.
      if isNew && rounds % 4 != 0 { continue }
      guard canKeep else {
        if isNew { continue }
        return
      }
      var heaviest: (piece: Int, plan: Int, weight: Double)?
      for piece in open {
        for (plan, weight) in duals.weights[piece].enumerated() where weight > (heaviest?.weight ?? 0) + 1e-9
        {
          heaviest = (piece, plan, weight)
        }
        if let whole = duals.weights[piece].firstIndex(where: { $0 > 1 - 1e-6 }) { settled[piece] = whole }
      }
      if let heaviest { settled[heaviest.piece] = heaviest.plan }
    }
    let choice = settled.compactMap { $0 }
    let value = zip(pieces, choice).reduce(0) { $0 + $1.0.plans[$1.1].totals[stage] }
    guard keepsLinks(choice), cutoff.map({ value <= $0 }) ?? true else { return }
    chosen = choice
  }
}
