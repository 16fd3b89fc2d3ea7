import Districts
import Postings

/// From which school to which how many go: a square of numbers, the darker the more.
struct FlowMatrix {
  private let counts: [[Int]: Int]
  private let district: District
  private let names: Names

  /// - Parameter stays: the postings that are counted.
  init(_ stays: [Stay], _ names: Names) {
    counts = Dictionary(grouping: stays) { [$0.from, $0.to] }.mapValues(\.count)
    district = names.facts.district
    self.names = names
  }

  /// The table; rows send, columns receive.
  var html: HTML {
    let homes = Set(counts.keys.map { $0[0] }).sorted()
    let hosts = Set(counts.keys.map { $0[1] }).sorted()
    let most = max(1, counts.values.max() ?? 1)
    let head = hosts.map { host -> HTML in
      "<th scope=\"col\" class=\"steep\"><span>\(district.schools[host].name)</span></th>"
    }
    let sum = names.text("合计", "Sum")
    let rows = homes.map { home -> HTML in
      let cells = hosts.map { host -> HTML in
        guard let count = counts[[home, host]] else { return "<td></td>" }
        return "<td class=\"heat\(1 + (count - 1) * 3 / most)\">\(count)</td>"
      }
      let total = hosts.reduce(0) { $0 + (counts[[home, $1]] ?? 0) }
      return
        "<tr><th scope=\"row\">\(district.schools[home].name)</th>\(cells)<td class=\"strong\">\(total)</td></tr>\n"
    }
    let sums = hosts.map { host -> HTML in
      let total = homes.reduce(0) { $0 + (counts[[$1, host]] ?? 0) }
      return "<td class=\"strong\">\(total)</td>"
    }
    let all = counts.values.reduce(0, +)
    return """
      <div class="scroll"><table class="matrix">
      <thead><tr><th>\(names.text("派出＼接收", "from \\ to"))</th>\(head)<th scope="col">\(sum)</th></tr></thead>
      <tbody>
      \(rows)<tr><th scope="row">\(sum)</th>\(sums)<td class="strong">\(all)</td></tr>
      </tbody></table></div>

      """
  }
}
