/// Whole-number prices on the linking rows: `scale × criterion − Σ price × contribution` is what a piece minimises.
///
/// Any prices give a valid bound, so they may be rounded; the scale says how finely.
struct Prices: Sendable {
  /// The criterion that is charged, by stage; nil: none, only the links count.
  let stage: Int?
  /// What a unit of the criterion weighs.
  let scale: Int
  /// The price of a unit that a piece contributes, by stage of the piece.
  let ofStage: [(stage: Int, price: Int)]
  /// What the pieces' least values are reckoned against: the sum of price × bound.
  let credit: Int
  /// By how much a piece's value may stay above its least, so that the bound of the whole loses less than a unit.
  let tolerance: Int

  /// Rounds the duals of the master to prices.
  ///
  /// - Parameters:
  ///   - divisor: all values of the criterion differ by multiples of it.
  ///   - pieces: how many pieces share the tolerance.
  init(_ duals: [Double], of links: [Link], stage: Int?, divisor: Int, pieces: Int) {
    self.stage = stage
    let sizes = duals.map(abs).filter { $0 > 1e-9 }
    var scale = 16
    // The largest price keeps three digits; a scale beyond that would only make the pieces harder.
    while let greatest = sizes.max(), greatest * Double(scale) < 1_000, scale < 1 << 36 { scale *= 4 }
    self.scale = scale
    var prices: [(Int, Int)] = []
    var credit = 0
    for (link, dual) in zip(links, duals) {
      let price = Int((dual * Double(scale)).rounded())
      let bound = price > 0 ? link.lower : link.upper
      if price == 0 || abs(bound) >= IntegerModel.unbounded { continue }
      prices.append((link.stage, price))
      credit += price * bound
    }
    ofStage = prices
    self.credit = credit
    tolerance = stage == nil ? 0 : max(0, scale * divisor / (2 * max(1, pieces)) - 1)
  }

  /// Prices a little off, which bring plans a little off; they give no bound.
  func scaled(by factor: Double) -> Prices {
    Prices(self, ofStage: ofStage.map { ($0.stage, Int((Double($0.price) * factor).rounded())) })
  }

  /// The same with further prices; they give no bound. The scale grows until the largest of them keeps three digits.
  func adding(_ more: [(stage: Int, price: Double)]) -> Prices {
    var finer = 1
    if let greatest = more.map({ abs($0.price) }).max(), greatest > 1e-12 {
      while greatest * Double(scale * finer) < 1_000, scale * finer < 1 << 36 { finer *= 4 }
    }
    var sum = Dictionary(ofStage.map { ($0.stage, $0.price * finer) }) { first, _ in first }
    for (stage, price) in more {
      sum[stage, default: 0] += Int((price * Double(scale * finer)).rounded())
    }
    let known = sum.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return Prices(self, ofStage: known.map { ($0.key, $0.value) }, finer: finer)
  }

  private init(_ other: Prices, ofStage: [(stage: Int, price: Int)], finer: Int = 1) {
    stage = other.stage
    scale = other.scale * finer
    self.ofStage = ofStage
    credit = 0
    tolerance = (other.tolerance + 1) * finer - 1
  }

  /// The weight of each of a piece's stages in what it minimises.
  func weights(stages: Int) -> [Int] {
    var weights = [Int](repeating: 0, count: stages)
    if let stage { weights[stage] = scale }
    for (stage, price) in ofStage { weights[stage] -= price }
    return weights
  }

  /// The priced value of a plan.
  func value(of totals: [Int]) -> Int {
    var value = stage.map { scale * totals[$0] } ?? 0
    for (stage, price) in ofStage { value -= price * totals[stage] }
    return value
  }
}

/// A row that links pieces: what they contribute together lies within bounds.
struct Link: Sendable {
  /// Which of a piece's stages says what it contributes.
  var stage: Int
  var lower: Int
  var upper: Int
}
