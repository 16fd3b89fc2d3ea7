import Districts
import Foundation
import Grouping

/// A map of the schools, each tied to its core.
struct GroupMap {
  private let audited: AuditedGrouping
  private let names: GroupingNames
  private let projection: MapProjection
  private let points: [Int: MapProjection.Point]

  /// nil: too few positions are known.
  init?(_ audited: AuditedGrouping, _ names: GroupingNames) {
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
  }

  var svg: HTML {
    let groups = audited.view.groups
    let lines = groups.enumerated().map(lines)
    let helping = audited.view.pairs(.assistance).map(helping)
    let dots = groups.enumerated().map(dots)
    let (width, height) = (Int(projection.width), Int(projection.height.rounded(.up)))
    let label = names.text("各校位置与所属集团", "Schools and their groups")
    return """
      <svg class="map" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(label)">
      \(lines)\(helping)\(dots)\(labels)\(scale)</svg>

      """
  }

  private func lines(_ number: Int, _ group: GroupingView.Group) -> HTML {
    guard let core = group.core, let end = points[core] else { return "" }
    return group.members.compactMap { member -> HTML? in
      points[member].map {
        "<path class=\"flow g\(number % 8)\" fill=\"none\" d=\"M\($0.x) \($0.y)L\(end.x) \(end.y)\" stroke-width=\"2\"/>\n"
      }
    }.joined()
  }

  private func helping(_ pair: (first: Int, second: Int)) -> HTML {
    guard let start = points[pair.first], let end = points[pair.second] else { return "" }
    return
      "<path class=\"flow g8 attachment\" fill=\"none\" d=\"M\(start.x) \(start.y)Q\((start.x + end.x) / 2 + 18) \((start.y + end.y) / 2 - 18) \(end.x) \(end.y)\" stroke-width=\"1.5\"/>\n"
  }

  private func dots(_ number: Int, _ group: GroupingView.Group) -> HTML {
    group.units.compactMap { unit -> HTML? in
      guard let point = points[unit] else { return nil }
      let role: HTML = unit == group.core ? "core" : "member"
      return
        "<circle class=\"\(role) g\(number % 8)\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\(radius(unit, group))\"><title>\(audited.facts.district.schools[unit].name)</title></circle>\n"
    }.joined()
  }

  private func radius(_ unit: Int, _ group: GroupingView.Group) -> Double { unit == group.core ? 9 : 6 }

  /// The names, core schools first: who has no room is named by the dot's title only.
  private var labels: [HTML] {
    let groups = audited.view.groups
    let all = groups.flatMap { group in group.units.map { ($0, $0 == group.core, radius($0, group)) } }
    var room = MapLabels(
      dots: all.compactMap { unit, _, radius in points[unit].map { ($0, radius) } },
      width: projection.width, height: projection.height)
    return (all.filter(\.1) + all.filter { !$0.1 }).compactMap { unit, isCore, radius -> HTML? in
      let name = audited.facts.district.schools[unit].name
      let size: Double = isCore ? 16 : 13
      guard let point = points[unit],
        let place = room.place(name, at: point, radius: radius, size: size)
      else { return nil }
      let weight: HTML = isCore ? " class=\"strong\"" : ""
      return "<text\(weight) x=\"\(place.x)\" y=\"\(place.y)\" font-size=\"\(Int(size))\">\(name)</text>\n"
    }
  }

  private var scale: HTML {
    let bar = projection.scaleBar
    let (x, y) = (24.0, projection.height - 20)
    return
      "<path class=\"scale\" d=\"M\(x) \(y - 5)V\(y)H\(x + bar.length)V\(y - 5)\"/><text x=\"\(x + bar.length + 8)\" y=\"\(y + 2)\" font-size=\"13\">\(bar.kilometres) \(names.text("公里", "km"))</text>\n"
  }
}
