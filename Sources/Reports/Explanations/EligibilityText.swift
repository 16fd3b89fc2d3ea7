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

  /// `  韦丽（T031），2027、2028学年：不可交流，豁免〔第五条〕（teachers.csv 第 32 行 K 列（豁免原因）：疾病）；2029学年起不再受此限制`.
  ///
  /// Years that follow each other and say the same are one line.
  public var lines: [String] {
    var spans: [(teacher: String, first: SchoolYear, years: Int, texts: [String])] = []
    for row in rows {
      let texts = texts(row.status)
      if let last = spans.last, last.teacher == row.teacher, last.texts == texts {
        spans[spans.count - 1].years += 1
      } else {
        spans.append((row.teacher, row.year, 1, texts))
      }
    }
    return spans.flatMap { span in
      span.texts.enumerated().map { number, text in
        number > 0
          ? names.text("    此外，", "    also ") + text
          : "  \(names.teacher(span.teacher))（\(span.teacher)）" + names.text("，", ", ")
            + names.year(span.first, years: span.years) + names.text("：", ": ") + text
      }
    }
  }

  private func texts(_ status: EligibilityTrace.Status) -> [String] {
    switch status {
    case .mayGo: return [names.text("可以交流", "may go")]
    case .noHost: return [names.text("按政策没有可去的学校", "no school to go to under the policy")]
    case .away(let host, let until, let cell):
      return [
        names.text(
          "正在\(names.school(host))交流，\(until)年9月返回", "away at \(names.school(host)) until September \(until)")
          + rests(on: [cell])
      ]
    case .blocked(let blocks):
      return blocks.map { block in
        let end =
          block.ends.map { names.text("；\($0)学年起不再受此限制", "; no longer from \($0)") }
          ?? names.text("；今后十五年内不会解除", "; not within fifteen years")
        return names.text("不可交流，", "may not go: ") + names.rule(block.instance.rule)
          + names.clause(block.instance) + rests(on: block.cells) + end
      }
    }
  }

  private func rests(on cells: [DistrictCell]) -> String {
    let places = cells.compactMap(place)
    return places.isEmpty
      ? "" : names.text("（", " (") + places.joined(separator: names.text("；", "; ")) + names.text("）", ")")
  }
}
