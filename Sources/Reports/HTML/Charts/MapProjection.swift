import Districts
import Foundation

/// Lays positions on the earth onto a drawing, north up, true to distance near its middle.
struct MapProjection {
  let width: Double
  let height: Double
  /// Pixels for a kilometre.
  let perKilometre: Double
  private let west: Double
  private let north: Double
  private let perLongitude: Double
  private let perLatitude: Double
  private let offset: Point

  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// nil: fewer than two different positions.
  init?(_ positions: [Position], width: Double, tallest: Double, margin: Double) {
    guard let south = positions.map(\.latitude).min(), let north = positions.map(\.latitude).max(),
      let west = positions.map(\.longitude).min(), let east = positions.map(\.longitude).max(),
      south < north || west < east
    else { return nil }
    let kilometresPerDegree = 111.195
    let squeeze = max(0.05, cos((south + north) / 2 * .pi / 180))
    let spanX = (east - west) * squeeze
    let spanY = north - south
    let room = (x: width - 2 * margin, y: tallest - 2 * margin)
    let scale = min(spanX > 0 ? room.x / spanX : .infinity, spanY > 0 ? room.y / spanY : .infinity)
    self.width = width
    height = max(spanY * scale + 2 * margin, 160)
    perKilometre = scale / kilometresPerDegree
    self.west = west
    self.north = north
    perLongitude = squeeze * scale
    perLatitude = scale
    offset = Point(x: (width - spanX * scale) / 2, y: (height - spanY * scale) / 2)
  }

  func point(_ position: Position) -> Point {
    Point(
      x: offset.x + (position.longitude - west) * perLongitude,
      y: offset.y + (north - position.latitude) * perLatitude)
  }

  /// A round number of kilometres that makes a bar of about a sixth of the width.
  var scaleBar: (kilometres: Int, length: Double) {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    let kilometres = steps.last { Double($0) * perKilometre <= width / 5 } ?? 1
    return (kilometres, Double(kilometres) * perKilometre)
  }
}
