import LinearModels
import Testing

@testable import LexicographicSolver

/// Shares of linking rows, dealt out among pieces.
@Suite struct AllotmentTests {
  /// Whoever keeps to the shares keeps the links, whatever the pieces used before; and no share contradicts itself.
  @Test func sharesKeepTheLinksTogether() {
    var random = SplitMix(seed: 77)
    for number in 0..<2_000 {
      let links = (0..<1 + number % 3).map { stage -> Link in
        let lower = Int.random(in: -40...40, using: &random)
        let upper = lower + Int.random(in: 0...20, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Link(stage: stage, lower: lower, upper: IntegerModel.unbounded)
        case 1: return Link(stage: stage, lower: -IntegerModel.unbounded, upper: upper)
        case 2: return Link(stage: stage, lower: lower, upper: lower)
        default: return Link(stage: stage, lower: lower, upper: upper)
        }
      }
      let usage = (0..<1 + number % 5).map { _ in
        links.map { _ in number % 7 == 0 ? 0 : Double.random(in: -15...30, using: &random) }
      }
      let shares = PricedStages.shares(of: links, usage)
      #expect(shares.count == usage.count)
      for (place, link) in links.enumerated() {
        let own = shares.map { $0[place] }
        #expect(own.allSatisfy { $0.stage == link.stage && $0.lower <= $0.upper }, "links \(number)")
        if link.upper < IntegerModel.unbounded {
          #expect(own.reduce(0) { $0 + $1.upper } <= link.upper, "links \(number)")
        }
        if link.lower > -IntegerModel.unbounded {
          #expect(own.reduce(0) { $0 + $1.lower } >= link.lower, "links \(number)")
        }
      }
    }
  }

  /// What fits already is only given more, and in proportion to its size what does not fit is taken away.
  @Test func sharesFollowWhatIsUsed() {
    let link = Link(stage: 0, lower: -IntegerModel.unbounded, upper: 60)
    #expect(PricedStages.shares(of: [link], [[80], [40]]).map { $0[0].upper } == [40, 20])
    #expect(PricedStages.shares(of: [link], [[10], [30]]).map { $0[0].upper } == [20, 40])
  }
}
