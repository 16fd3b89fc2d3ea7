import Districts
import Postings
import Rules
import Tables

/// 规则余量: for each rule how many demands it makes and how near they are to breaking; then the tight ones.
struct MarginSection {
  private let counted: CountedPlan
  private let names: Names
  private var bounds: [Finding] { counted.bounds }
  /// How many tight demands are shown.
  private static let shown = 60

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var html: HTML {
    var byRule: [String: [Finding]] = [:]
    var order: [String] = []
    for finding in bounds {
      if byRule[finding.instance.rule] == nil { order.append(finding.instance.rule) }
      byRule[finding.instance.rule, default: []].append(finding)
    }
    let rows = order.map { rule -> [WrittenCell] in
      let findings = byRule[rule] ?? []
      let missed = findings.count { !$0.measurement.holds }
      let tight = findings.count { $0.measurement.holds && $0.measurement.margin == 0 }
      let isBalance = findings.allSatisfy(\.measurement.isBalance)
      let least = findings.map(\.measurement.margin).min() ?? 0
      return [
        .text(names.rule(rule)), .integer(findings.count), .integer(findings.count - missed),
        .integer(missed, CellStyle(missed > 0 ? .bad : .body, .trailing)),
        isBalance ? .text(names.text("两边相等", "equality"), .centred) : .integer(tight),
        isBalance ? .text("—", .centred) : .integer(least),
        .text(names(Catalogue.standard.rule(rule)?.card.statement ?? Self.none), .wrapped),
      ]
    }
    let table = ReportTable(
      name: "", title: "",
      columns: [
        names.text("规则", "Rule"), names.text("要求项数", "Demands"), names.text("满足", "Kept"),
        names.text("未满足", "Missed"), names.text("刚好满足", "Tight"), names.text("最小余量", "Least margin"),
        names.text("含义", "Meaning"),
      ].map { ReportTable.Column($0) }, rows: rows)
    return table.htmlTable + tightest
  }

  private static let none = Text(zh: "", en: "")

  /// The demands with nothing to spare; rules with few demands first, for those with hundreds say least each.
  private var tightest: HTML {
    let counts = Dictionary(grouping: bounds, by: \.instance.rule).mapValues(\.count)
    let tight = bounds.filter { $0.measurement.margin <= 0 && !$0.measurement.isBalance }
      .enumerated().sorted { left, right in
        let (a, b) = (counts[left.element.instance.rule] ?? 0, counts[right.element.instance.rule] ?? 0)
        return (a, left.offset) < (b, right.offset)
      }.map(\.element)
    guard !tight.isEmpty else { return "" }
    let table = MarginTable(counted, names).table(Array(tight.prefix(Self.shown)), people: 6)
    let more =
      tight.count > Self.shown
      ? names.text(
        "共\(tight.count)项，这里列前\(Self.shown)项，其余见 roster.xlsx“规则余量”。",
        "\(Self.shown) of \(tight.count); the others stand in roster.xlsx.") : ""
    return
      "<h3>\(names.text("没有余量的要求", "Demands with nothing to spare"))</h3>\n\(table.htmlTable)<p class=\"remark\">\(more)</p>\n"
  }
}
