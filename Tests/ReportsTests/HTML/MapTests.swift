import Districts
import Testing

@testable import Reports

/// Places on a drawing.
struct MapTests {
  @Test func positionsKeepDirectionAndDistance() throws {
    let places = [
      Position(latitude: 25, longitude: 107), Position(latitude: 26, longitude: 107),
      Position(latitude: 25, longitude: 108),
    ]
    let map = try #require(MapProjection(places, width: 960, tallest: 900, margin: 50))
    let points = places.map(map.point)
    #expect(points[1].y < points[0].y && points[2].x > points[0].x)
    for point in points {
      #expect((49...911).contains(point.x) && point.y >= 49 && point.y <= map.height - 49)
    }
    // A degree of latitude is 111.2 km.
    #expect(abs((points[0].y - points[1].y) / map.perKilometre - 111.195) < 0.01)
    #expect(map.scaleBar.kilometres == 20)
    #expect(MapProjection([], width: 960, tallest: 900, margin: 50) == nil)
    #expect(MapProjection([places[0], places[0]], width: 960, tallest: 900, margin: 50) == nil)
    #expect(MapProjection([places[0], places[2]], width: 960, tallest: 900, margin: 50)?.height == 160)
  }

  @Test func namesNeverCoverEachOther() {
    let points = (0..<40).map {
      MapProjection.Point(x: 100 + Double($0 % 8) * 60, y: 100 + Double($0 / 8) * 22)
    }
    var labels = MapLabels(dots: points.map { ($0, 5) }, width: 700, height: 300)
    let size = 14.0
    let placed = points.compactMap { labels.place("中心小学", at: $0, radius: 5, size: size) }
    #expect(!placed.isEmpty && placed.count < points.count)
    let width = SVGText.width(of: "中心小学", size: size)
    for (number, one) in placed.enumerated() {
      for other in placed[(number + 1)...] {
        #expect(abs(one.x - other.x) >= width || abs(one.y - other.y) >= size)
      }
    }
  }

  @Test func textIsCutToItsRoom() {
    #expect(SVGText.cut("荔波一小", to: 100, size: 14) == "荔波一小")
    #expect(SVGText.cut("荔波县第一小学", to: 50, size: 14) == "荔波…")
    #expect(SVGText.cut("荔波", to: 3, size: 14) == "")
  }
}
