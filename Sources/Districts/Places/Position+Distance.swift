#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Position {
  /// The mean radius of the earth, km.
  private static let earthRadius = 6371.0088
  /// Roads are longer than great circles.
  private static let detour = 1.3

  /// The great-circle distance in km, by the haversine formula.
  public func greatCircle(to other: Position) -> Double {
    let radians = Double.pi / 180
    let (latitudeA, latitudeB) = (latitude * radians, other.latitude * radians)
    let latitudes = sin((latitudeB - latitudeA) / 2)
    let longitudes = sin((other.longitude - longitude) * radians / 2)
    let chord = latitudes * latitudes + cos(latitudeA) * cos(latitudeB) * longitudes * longitudes
    return 2 * Self.earthRadius * asin(min(1, chord.squareRoot()))
  }

  /// The way by road where no table knows it, in tenths of a km, rounded half up: great circle × 1.3.
  public func roadTenths(to other: Position) -> Int {
    Int((greatCircle(to: other) * Self.detour * 10 + 0.5).rounded(.down))
  }
}
