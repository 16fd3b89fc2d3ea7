import Districts

/// A place in metres east and north of the seat of the district.
struct Spot: Hashable, Sendable {
  var east: Int
  var north: Int

  static let seat = Spot(east: 0, north: 0)

  func moved(east: Int, north: Int) -> Spot { Spot(east: self.east + east, north: self.north + north) }

  /// Metres along the straight line, rounded down.
  func metres(to other: Spot) -> Int {
    let (east, north) = (Double(east - other.east), Double(north - other.north))
    return Int((east * east + north * north).squareRoot())
  }
}

/// Turns metres around a seat into degrees. Whole numbers and one division, no trigonometry: sines differ in their last
/// bit from one system's library to the other's, and files are compared byte by byte.
struct LocalMap: Hashable, Sendable {
  /// Of the seat, in hundred-thousandths of a degree.
  var latitude: Int
  /// Of the seat, in hundred-thousandths of a degree.
  var longitude: Int
  /// Length of a degree of longitude at that latitude.
  var metresPerDegreeEast: Int

  private static let metresPerDegreeNorth = 111_195

  func position(_ spot: Spot) -> Position {
    let north = latitude + spot.north * 100_000 / Self.metresPerDegreeNorth
    let east = longitude + spot.east * 100_000 / metresPerDegreeEast
    return Position(latitude: Double(north) / 100_000, longitude: Double(east) / 100_000)
  }

  /// The spot of a position given in hundred-thousandths of a degree.
  func spot(latitude north: Int, longitude east: Int) -> Spot {
    Spot(
      east: (east - longitude) * metresPerDegreeEast / 100_000,
      north: (north - latitude) * Self.metresPerDegreeNorth / 100_000)
  }
}

/// Regions of real China in which an invented district may lie: where the seat is, and who lives there.
struct Region: Sendable {
  var map: LocalMap
  var surnames: [(String, Int)]
  var ethnic: EthnicNames?

  static let all = [
    Region(
      map: LocalMap(latitude: 2_731_400, longitude: 10_916_200, metresPerDegreeEast: 98_797),
      surnames: Surnames.southGuizhou),
    Region(
      map: LocalMap(latitude: 2_815_300, longitude: 10_284_100, metresPerDegreeEast: 98_039),
      surnames: [], ethnic: .yi),
    Region(
      map: LocalMap(latitude: 2_912_700, longitude: 11_838_900, metresPerDegreeEast: 97_131),
      surnames: Surnames.westZhejiang),
    Region(
      map: LocalMap(latitude: 3_402_100, longitude: 10_236_500, metresPerDegreeEast: 92_159),
      surnames: [], ethnic: .tibetan),
    Region(
      map: LocalMap(latitude: 4_127_900, longitude: 11_932_800, metresPerDegreeEast: 83_563),
      surnames: [], ethnic: .mongolian),
    Region(
      map: LocalMap(latitude: 4_393_300, longitude: 8_731_600, metresPerDegreeEast: 80_081),
      surnames: [], ethnic: .uygur),
  ]
}
