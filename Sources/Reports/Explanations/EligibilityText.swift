public import Districts
public import Postings
import Rules

/// Who may go in which year, and if not why, from which cell and until when, for the terminal.
public struct EligibilityText {
  private let rows: [EligibilityTrace.Row]
  private let names: Names
  private let place: (DistrictCell) -> String?

  /// - Parameter place: where a value stands in the files, and what it says.
  public init(
    _ rows: [EligibilityTrace.Row], of facts: PlanningCase, language: Language,
    place: @escaping (DistrictCell) -> String? = { _ in nil }
  ) {
    self.rows = rows
    self.place = place
    names = Names(facts: facts, language: language)
  }

  /// `  韦丽（T031）  2027学年  不可交流：豁免〔第五条〕（teachers.csv 第32行…“疾病”），2029学年起可交流`.
  public var lines: [String] {
    rows.flatMap { row -> [String] in
      let start =
        "  \(names.teacher(row.teacher))（\(row.teacher)）" + names.text("，", ", ") + names.year(row.year)
        + names.text("：", ": ")
      switch row.status {
      case .mayGo: return [start + names.text("可以交流", "may go")]
      case .noHost: return [start + names.text("按政策没有可去的学校", "no school to go to under the policy")]
      case .away(let host, let until, let cell):
        return [
          start
            + names.text(
              "正在\(names.school(host))交流，\(until)年9月返回",
              "away at \(names.school(host)) until September \(until)")
            + rests(on: [cell])
        ]
      case .blocked(let blocks):
        return blocks.enumerated().map { number, block in
          let head =
            number == 0 ? start + names.text("不可交流，", "may not go: ") : "    " + names.text("又，", "also ")
          let end =
            block.ends.map { names.text("；\($0)学年起不再受此限制", "; no longer from \($0)") }
            ?? names.text("；规划可见年份内不会解除", "; not within sight")
          return head + names.rule(block.instance.rule) + names.clause(block.instance)
            + rests(on: block.cells) + end
        }
      }
    }
  }

  private func rests(on cells: [DistrictCell]) -> String {
    let places = cells.compactMap(place)
    return places.isEmpty
      ? "" : names.text("（", " (") + places.joined(separator: names.text("；", "; ")) + names.text("）", ")")
  }
}
