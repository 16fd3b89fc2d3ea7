import Districts
import Foundation
import Postings

/// A map of the schools with the flows of a plan between them.
struct FlowMap {
  private let audited: AuditedPlan
  private let names: Names
  private let projection: MapProjection
  /// Schools, by number, that have a position.
  private let points: [Int: MapProjection.Point]
  private let flows: [Flow]

  /// Postings from one school to another.
  private struct Flow: Hashable {
    let from: Int
    let to: Int
    let count: Int
  }

  /// nil: too few positions are known.
  init?(_ audited: AuditedPlan, _ names: Names) {
    let district = audited.facts.district
    guard
      let projection = MapProjection(
        district.schools.compactMap(\.position), width: 960, tallest: 900, margin: 70)
    else { return nil }
    self.audited = audited
    self.names = names
    self.projection = projection
    var points: [Int: MapProjection.Point] = [:]
    for (number, school) in district.schools.enumerated() {
      points[number] = school.position.map(projection.point)
    }
    self.points = points
    let pairs = Dictionary(grouping: PlanView(audited.plan, of: audited.facts).made) { [$0.from, $0.to] }
    flows = pairs.map { Flow(from: $0.key[0], to: $0.key[1], count: $0.value.count) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Names of schools that the map cannot show.
  var missing: [String] {
    audited.facts.district.schools.indices.filter { points[$0] == nil }
      .map { audited.facts.district.schools[$0].name }
  }

  var svg: HTML {
    let district = audited.facts.district
    let order = district.schools.indices.filter { points[$0] != nil }
    let lines = flows.map(line)
    let dots = order.map(dot)
    let width = Int(projection.width)
    let height = Int(projection.height.rounded(.up))
    let label = names.text("学校位置与交流流向", "Schools and flows")
    return """
      <svg class="map" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(label)">
      \(lines)\(dots)\(labels(order))\(scale)</svg>

      """
  }

  private func radius(_ school: Int) -> Double {
    let school = audited.facts.district.schools[school]
    return school.role == .core ? 9 : school.parent == nil ? 6 : 4
  }

  private func colour(_ school: Int) -> Int {
    audited.facts.district.groupNumbers[school].map { $0 % 8 } ?? 8
  }

  private func dot(_ school: Int) -> HTML {
    guard let point = points[school] else { return "" }
    let role: HTML = audited.facts.district.schools[school].role == .core ? "core" : "member"
    return
      "<circle class=\"\(role) g\(colour(school))\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\(radius(school))\"><title>\(audited.facts.district.schools[school].name)</title></circle>\n"
  }

  /// A bowed line with its head, so that there and back do not cover each other.
  private func line(_ flow: Flow) -> HTML {
    guard let start = points[flow.from], let end = points[flow.to], start != end else { return "" }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let control = MapProjection.Point(
      x: (start.x + end.x) / 2 - dy * 0.14, y: (start.y + end.y) / 2 + dx * 0.14)
    let weight = min(7, 1 + Double(flow.count).squareRoot())
    let first = moved(start, towards: control, by: radius(flow.from) + 1)
    let tip = moved(end, towards: control, by: radius(flow.to) + 2)
    let base = moved(tip, towards: control, by: 5 + weight * 1.6)
    let (ux, uy) = direction(tip, base)
    let half = 2.5 + weight * 0.9
    let kind = audited.facts.kind(from: flow.from, to: flow.to)
    let title =
      "\(names.school(audited.facts.district.schools[flow.from].id)) → \(names.school(audited.facts.district.schools[flow.to].id))"
    let head: HTML =
      "<polygon class=\"head g\(colour(flow.from))\" points=\"\(tip.x),\(tip.y) \(base.x - uy * half),\(base.y + ux * half) \(base.x + uy * half),\(base.y - ux * half)\"/>"
    let middle = MapProjection.Point(
      x: first.x / 4 + control.x / 2 + tip.x / 4, y: first.y / 4 + control.y / 2 + tip.y / 4)
    let count: HTML =
      flow.count > 1 && flows.count <= 80
      ? "<text class=\"count\" x=\"\(middle.x)\" y=\"\(middle.y + 4)\" text-anchor=\"middle\">\(flow.count)</text>"
      : ""
    return
      "<g><title>\(title)\(names.text("：", ": "))\(flow.count)</title><path class=\"flow g\(colour(flow.from)) \(kind.rawValue)\" d=\"M\(first.x) \(first.y)Q\(control.x) \(control.y) \(base.x) \(base.y)\" stroke-width=\"\(weight)\"/>\(head)\(count)</g>\n"
  }

  private func direction(_ from: MapProjection.Point, _ to: MapProjection.Point) -> (Double, Double) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
    return (dx / length, dy / length)
  }

  private func moved(_ point: MapProjection.Point, towards other: MapProjection.Point, by length: Double)
    -> MapProjection.Point
  {
    let (ux, uy) = direction(point, other)
    return MapProjection.Point(x: point.x + ux * length, y: point.y + uy * length)
  }

  /// The names, core schools first: who has no room is named by the dot's title only.
  private func labels(_ order: [Int]) -> [HTML] {
    let schools = audited.facts.district.schools
    let moving = Set(flows.flatMap { [$0.from, $0.to] })
    func rank(_ school: Int) -> (Int, Int) {
      (
        schools[school].role == .core
          ? 0 : moving.contains(school) ? 1 : schools[school].parent == nil ? 2 : 3, school
      )
    }
    var room = MapLabels(
      dots: order.compactMap { school in points[school].map { ($0, radius(school)) } },
      width: projection.width, height: projection.height)
    return order.sorted { rank($0) < rank($1) }.compactMap { school -> HTML? in
      let isCore = schools[school].role == .core
      let size: Double = isCore ? 16 : schools[school].parent == nil ? 14 : 12
      guard let point = points[school],
        let place = room.place(schools[school].name, at: point, radius: radius(school), size: size)
      else { return nil }
      let weight: HTML = isCore ? " class=\"strong\"" : ""
      return
        "<text\(weight) x=\"\(place.x)\" y=\"\(place.y)\" font-size=\"\(Int(size))\">\(schools[school].name)</text>\n"
    }
  }

  private var scale: HTML {
    let bar = projection.scaleBar
    let (x, y) = (24.0, projection.height - 20)
    return
      "<path class=\"scale\" d=\"M\(x) \(y - 5)V\(y)H\(x + bar.length)V\(y - 5)\"/><text x=\"\(x + bar.length + 8)\" y=\"\(y + 2)\" font-size=\"13\">\(bar.kilometres) \(names.text("公里", "km"))</text>\n"
  }
}
