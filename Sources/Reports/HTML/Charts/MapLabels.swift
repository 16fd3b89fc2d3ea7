/// Finds room for the names on a map: beside their dots, over no other dot and no other name.
struct MapLabels {
  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private var taken: [Box]
  private let width: Double
  private let height: Double

  /// - Parameter dots: the dots with their radius, over which no name may lie.
  init(dots: [(point: MapProjection.Point, radius: Double)], width: Double, height: Double) {
    taken = dots.map { dot in
      Box(
        left: dot.point.x - dot.radius, top: dot.point.y - dot.radius, right: dot.point.x + dot.radius,
        bottom: dot.point.y + dot.radius)
    }
    self.width = width
    self.height = height
  }

  /// Where a name may stand (left end of its base line); nil: there is no room.
  mutating func place(_ name: String, at point: MapProjection.Point, radius: Double, size: Double)
    -> MapProjection.Point?
  {
    let length = SVGText.width(of: name, size: size)
    let gap = radius + 4
    let starts: [(Double, Double)] = [
      (point.x + gap, point.y + size * 0.36), (point.x - gap - length, point.y + size * 0.36),
      (point.x - length / 2, point.y - gap - 1), (point.x - length / 2, point.y + gap + size * 0.85),
      (point.x + gap * 0.7, point.y - gap * 0.7), (point.x + gap * 0.7, point.y + gap * 0.7 + size * 0.8),
      (point.x - gap * 0.7 - length, point.y - gap * 0.7),
      (point.x - gap * 0.7 - length, point.y + gap * 0.7 + size * 0.8),
    ]
    for (x, y) in starts {
      let box = Box(left: x - 1, top: y - size * 0.9, right: x + length + 1, bottom: y + size * 0.2)
      let isInside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2
      guard isInside, !taken.contains(where: box.overlaps) else { continue }
      taken.append(box)
      return MapProjection.Point(x: x, y: y)
    }
    return nil
  }
}

/// How wide text is in a drawing, about.
enum SVGText {
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? size * 0.58 : size) }
  }

  /// The text, or as much of it as fits, with an ellipsis.
  static func cut(_ text: String, to width: Double, size: Double) -> String {
    if Self.width(of: text, size: size) <= width { return text }
    var kept = text
    while !kept.isEmpty, Self.width(of: kept + "…", size: size) > width { kept.removeLast() }
    return kept.isEmpty ? "" : kept + "…"
  }
}
