/// Where towns and villages lie: along valleys that wind outwards from the seat, villages in side valleys.
struct Terrain: Sendable {
  /// Towns from the seat outwards, valley by valley, so that neighbours in the list are neighbours on the map.
  let towns: [Spot]

  /// Sixteen directions as thousandths of a unit east and north.
  private static let directions = [
    (1000, 0), (924, 383), (707, 707), (383, 924), (0, 1000), (-383, 924), (-707, 707), (-924, 383),
    (-1000, 0), (-924, -383), (-707, -707), (-383, -924), (0, -1000), (383, -924), (707, -707), (924, -383),
  ]

  /// - Parameter count: how many towns.
  init(towns count: Int, _ chance: inout SplitMix64) {
    let valleys = max(1, min(count, 5 + count / 10))
    var towns: [Spot] = []
    for valley in 0..<valleys {
      let length = count / valleys + (valley < count % valleys ? 1 : 0)
      var spot = Spot.seat
      var direction = valley * 16 / valleys
      for _ in 0..<length {
        spot = Self.step(from: spot, direction, metres: chance.in(5_500...11_500), &chance)
        towns.append(spot)
        direction += chance.in(-1...1)
      }
    }
    self.towns = towns
  }

  /// A village near a town.
  static func village(near town: Spot, _ chance: inout SplitMix64) -> Spot {
    step(from: town, chance.below(16), metres: chance.in(1_800...7_500), &chance)
  }

  /// A dwelling or a school within some metres.
  static func nearby(_ spot: Spot, within metres: Int, _ chance: inout SplitMix64) -> Spot {
    spot.moved(east: chance.in(-metres...metres), north: chance.in(-metres...metres))
  }

  private static func step(
    from spot: Spot, _ direction: Int, metres: Int, _ chance: inout SplitMix64
  ) -> Spot {
    let (east, north) = directions[((direction % 16) + 16) % 16]
    return spot.moved(
      east: metres * east / 1000 + chance.in(-900...900), north: metres * north / 1000 + chance.in(-900...900)
    )
  }
}
