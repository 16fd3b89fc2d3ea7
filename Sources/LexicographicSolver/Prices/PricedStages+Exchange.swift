import LinearModels

extension PricedStages {
  /// Exchanges the plans of one piece or of two for better ones that keep the links, for as long as that is possible.
  ///
  /// Every step is exact and cheap beside the master's own search, which forgets what it knew each time.
  func exchanged(_ choice: [Int], _ stage: Int) -> [Int] {
    var choice = choice
    /// The plans of each piece, the best first.
    let orders = pieces.map { piece in
      piece.plans.indices.sorted {
        let (a, b) = (piece.plans[$0].totals[stage], piece.plans[$1].totals[stage])
        return a != b ? a < b : $0 < $1
      }
    }
    var sums = links.map { link in
      zip(pieces, choice).reduce(0) { $0 + $1.0.plans[$1.1].totals[link.stage] }
    }
    var left = Self.mostExchanges
    var isBetter = true
    while isBetter && left > 0 {
      isBetter = false
      for first in pieces.indices {
        for second in first..<pieces.count where left > 0 {
          guard let pair = exchange(first, second, of: choice, stage, orders, sums, &left) else { continue }
          for (piece, plan) in [(first, pair.0), (second, pair.1)] where choice[piece] != plan {
            for (number, link) in links.enumerated() {
              let plans = pieces[piece].plans
              sums[number] += plans[plan].totals[link.stage] - plans[choice[piece]].totals[link.stage]
            }
            choice[piece] = plan
          }
          isBetter = true
        }
      }
    }
    return choice
  }

  /// The best plans of two pieces, the others staying, if they are better than those chosen; one piece twice: of it alone.
  private func exchange(
    _ first: Int, _ second: Int, of choice: [Int], _ stage: Int, _ orders: [[Int]], _ sums: [Int],
    _ left: inout Int
  ) -> (Int, Int)? {
    let (ours, theirs) = (pieces[first].plans, pieces[second].plans)
    let isAlone = first == second
    let (now, then) = (ours[choice[first]], theirs[choice[second]])
    var best = now.totals[stage] + (isAlone ? 0 : then.totals[stage])
    var found: (Int, Int)?
    for mine in orders[first] {
      let own = ours[mine].totals[stage]
      let others = isAlone ? [choice[second]] : orders[second]
      for other in others {
        left -= 1
        guard left > 0, own + (isAlone ? 0 : theirs[other].totals[stage]) < best else { break }
        let keeps = zip(links, sums).allSatisfy { link, sum in
          var sum = sum + ours[mine].totals[link.stage] - now.totals[link.stage]
          if !isAlone { sum += theirs[other].totals[link.stage] - then.totals[link.stage] }
          return link.lower <= sum && sum <= link.upper
        }
        guard keeps else { continue }
        best = own + (isAlone ? 0 : theirs[other].totals[stage])
        found = isAlone ? (mine, mine) : (mine, other)
        break
      }
    }
    return found
  }

  /// Pairs of plans that are looked at, at most.
  private static let mostExchanges = 4_000_000
}
