import Districts
import Postings

/// A map of the schools with the flows of a plan between them, as SVG; empty where too few positions are known.
struct FlowMap {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  private static let width = 720
  private static let margin = 40

  var svg: String {
    let schools = audited.facts.district.schools
    let known = schools.compactMap(\.position)
    guard known.count >= 2, let south = known.map(\.latitude).min(), let north = known.map(\.latitude).max(),
      let west = known.map(\.longitude).min(), let east = known.map(\.longitude).max()
    else { return "" }
    // Degrees of longitude are shorter by the cosine of the latitude; 0.9 is near enough for a sketch of China's south.
    let spanX = max((east - west) * 0.9, 0.001)
    let spanY = max(north - south, 0.001)
    let scale = Double(Self.width - 2 * Self.margin) / max(spanX, spanY)
    let height = Int(spanY * scale) + 2 * Self.margin
    func point(_ position: Position) -> (Int, Int) {
      (
        Self.margin + Int((position.longitude - west) * 0.9 * scale),
        height - Self.margin - Int((position.latitude - south) * scale)
      )
    }
    var lines: [String] = []
    var flows: [String: Int] = [:]
    for posting in audited.plan.postings { flows["\(posting.from)\u{0}\(posting.to)", default: 0] += 1 }
    for (pair, count) in flows.sorted(by: { $0.key < $1.key }) {
      let ends = pair.split(separator: "\u{0}").compactMap { id in
        audited.facts.district.schoolNumbers[String(id)].flatMap { schools[$0].position }
      }
      guard ends.count == 2 else { continue }
      let (from, to) = (point(ends[0]), point(ends[1]))
      lines.append(
        "<line class=\"flow\" x1=\"\(from.0)\" y1=\"\(from.1)\" x2=\"\(to.0)\" y2=\"\(to.1)\" stroke-width=\"\(min(8, count))\"/>"
      )
    }
    for school in schools {
      guard let position = school.position else { continue }
      let (x, y) = point(position)
      let isCore = school.role == .core
      lines.append(
        "<circle class=\"\(isCore ? "core" : "member")\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(isCore ? 7 : 4)\"/>")
      if school.parent == nil {
        lines.append("<text x=\"\(x + 8)\" y=\"\(y + 4)\">\(HTMLText.escaped(school.name))</text>")
      }
    }
    return
      "<svg viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"\(names.text("学校与交流流向示意图", "Schools and flows"))\">\n"
      + lines.joined(separator: "\n") + "\n</svg>\n"
  }
}
