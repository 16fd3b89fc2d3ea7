import Districts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Distances on the earth.
enum GreatCircle {
  /// The great circle × 1.3 in tenths of a km, rounded half up.
  static func tenthsOfKilometre(_ a: Position, _ b: Position) -> Int {
    let radians = Double.pi / 180
    let (latitudeA, latitudeB) = (a.latitude * radians, b.latitude * radians)
    let latitudes = sin((latitudeB - latitudeA) / 2)
    let longitudes = sin((b.longitude - a.longitude) * radians / 2)
    let chord = latitudes * latitudes + cos(latitudeA) * cos(latitudeB) * longitudes * longitudes
    return Int((2 * 6371.0088 * asin(min(1, chord.squareRoot())) * 13 + 0.5).rounded(.down))
  }
}
