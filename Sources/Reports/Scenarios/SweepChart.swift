import DistrictFiles
import Postings
import Scenarios

/// A sweep as SVG: a curve over one parameter, a heat map over two. It shows one criterion.
struct SweepChart {
  /// The points with a value; nil: there is no plan.
  let points: [(values: [SweepPoint.Value], value: Int?)]
  let title: String
  /// How many decimals of the unit the values hold.
  var decimals = 0

  /// The picture; a point without a plan is a cross.
  var svg: String {
    guard let first = points.first else { return "" }
    return first.values.count == 1 ? curve : heatMap
  }

  private var known: [Int] { points.compactMap(\.value) }

  private var curve: String {
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    let span = max(1, most - least)
    func x(_ number: Int) -> Int { 60 + number * 400 / max(1, points.count - 1) }
    func y(_ value: Int) -> Int { 200 - (value - least) * 150 / span }
    var body = "<line x1=\"60\" y1=\"200\" x2=\"460\" y2=\"200\" stroke=\"#888\"/>"
    let line = points.enumerated().compactMap { number, point in
      point.value.map { "\(x(number)),\(y($0))" }
    }
    if line.count > 1 {
      body +=
        "<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" points=\"\(line.joined(separator: " "))\"/>"
    }
    for (number, point) in points.enumerated() {
      let label = Self.escaped(point.values.map(\.value).joined(separator: ", "))
      body += "<text x=\"\(x(number))\" y=\"220\" text-anchor=\"middle\">\(label)</text>"
      guard let value = point.value else {
        body += "<text x=\"\(x(number))\" y=\"190\" text-anchor=\"middle\" fill=\"#b00\">×</text>"
        continue
      }
      body += "<circle cx=\"\(x(number))\" cy=\"\(y(value))\" r=\"4\" fill=\"#1f5fa8\"/>"
      body +=
        "<text x=\"\(x(number))\" y=\"\(y(value) - 8)\" text-anchor=\"middle\">\(SignedNumber.plain(value, decimals: decimals))</text>"
    }
    let parameter = Self.escaped(points.first?.values.first?.parameter ?? "")
    body += "<text x=\"260\" y=\"240\" text-anchor=\"middle\">\(parameter)</text>"
    return frame(body, width: 520, height: 250)
  }

  private var heatMap: String {
    var rows: [String] = []
    var columns: [String] = []
    for point in points where point.values.count == 2 {
      if !rows.contains(point.values[0].value) { rows.append(point.values[0].value) }
      if !columns.contains(point.values[1].value) { columns.append(point.values[1].value) }
    }
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    let parameters = points.first?.values.map { Self.escaped($0.parameter) } ?? []
    var body =
      "<text x=\"10\" y=\"44\">\(zip(parameters, ["↓", "→"]).map { $0 + $1 }.joined(separator: " "))</text>"
    for (number, row) in rows.enumerated() {
      body += "<text x=\"90\" y=\"\(75 + number * 40)\" text-anchor=\"end\">\(Self.escaped(row))</text>"
    }
    for (number, column) in columns.enumerated() {
      body +=
        "<text x=\"\(140 + number * 80)\" y=\"44\" text-anchor=\"middle\">\(Self.escaped(column))</text>"
    }
    for point in points where point.values.count == 2 {
      guard let row = rows.firstIndex(of: point.values[0].value),
        let column = columns.firstIndex(of: point.values[1].value)
      else { continue }
      // The darker, the larger; every cell has its number, so that colour is never needed to read it.
      let shade = point.value.map { 245 - ($0 - least) * 110 / max(1, most - least) }
      let colour = shade.map { "rgb(\($0),\($0),250)" } ?? "#eee"
      let (x, y) = (100 + column * 80, 50 + row * 40)
      body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"80\" height=\"40\" fill=\"\(colour)\" stroke=\"#fff\"/>"
      body +=
        "<text x=\"\(x + 40)\" y=\"\(y + 25)\" text-anchor=\"middle\">\(point.value.map { SignedNumber.plain($0, decimals: decimals) } ?? "×")</text>"
    }
    return frame(body, width: 120 + columns.count * 80, height: 60 + rows.count * 40)
  }

  private func frame(_ body: String, width: Int, height: Int) -> String {
    "<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\" font-size=\"13\">"
      + "<title>\(Self.escaped(title))</title><text x=\"10\" y=\"18\">\(Self.escaped(title))</text>\(body)</svg>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
